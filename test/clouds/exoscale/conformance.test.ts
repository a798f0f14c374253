import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, makeCloud } from "./make-cloud";

runConformance(
  { describe, it },
  {
    name: "Exoscale",
    makeCloud,
    ...bench,
    translations: {
      "a private network is defined": "a block is written as the first and last address for DHCP, and a mask; see network.test.ts",
    },
  },
);
