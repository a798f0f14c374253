import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { cases, makeCloud } from "./make-cloud";

const folded = { targets: "a target group is a part of its load balancer", special: "a target group is a part of its load balancer" };

const SEGMENTS = "STACKIT writes the beginning of a path without the slash at its end; see application-load-balancing.test.ts";
const translations = {
  "a cache is defined, and tells how to connect": "the URL is the one that STACKIT hands out; see caches.test.ts",
  "requests for a path go elsewhere": SEGMENTS,
  "requests for a path of a host go elsewhere": SEGMENTS,
  "of several rules that match the most specific holds": SEGMENTS,
};

runConformance({ describe, it }, { name: "STACKIT", makeCloud, cases, folded, translations });
