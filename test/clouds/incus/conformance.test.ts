import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { cases, makeCloud } from "./make-cloud";

runConformance(
  { describe, it },
  {
    name: "Incus",
    makeCloud, cases,
    translations: {
      "a private network is defined": "a network is given as the address of its router, 10.7.0.1/20; see network.test.ts",
    },
  },
);
