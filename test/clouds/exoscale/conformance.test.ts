import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { makeCloud } from "./make-cloud";

runConformance(
  { describe, it },
  {
    name: "Exoscale",
    makeCloud,
    translations: {
      "a private network is defined": "a block is written as the first and last address for DHCP, and a mask; see network.test.ts",
    },
  },
);
