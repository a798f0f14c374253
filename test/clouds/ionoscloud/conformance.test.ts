import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, cases, makeCloud } from "./make-cloud";

runConformance(
  { describe, it },
  {
    name: "IONOS Cloud",
    makeCloud,
    cases,
    ...bench,
    translations: {
      "a private network is defined": "a LAN has no address block of its own: servers' addresses come out of the first /24; see network.test.ts",
    },
  },
);
