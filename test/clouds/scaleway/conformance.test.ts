import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { makeCloud } from "./make-cloud";

const BY_IOPS = "the provider takes the number of operations per second, 15000 for sbs_15k; see compute.test.ts and storage.test.ts";
const IN_GB = "Scaleway counts GB: so many GiB are written as the GB that hold them; see compute.test.ts and storage.test.ts";

runConformance(
  { describe, it },
  {
    name: "Scaleway",
    makeCloud,
    translations: {
      "a private network is defined": "Private Networks hold a /20 at most, and a whole /16 gets its first /20; see network.test.ts",
      "a server's root disk has the size it asks for": IN_GB,
      "a server's root disk is of the type it asks for": BY_IOPS,
      "the root disks of a pool have the size they are asked for": IN_GB,
      "a volume is defined": IN_GB,
      "a volume is of the type it asks for": BY_IOPS,
    },
  },
);
