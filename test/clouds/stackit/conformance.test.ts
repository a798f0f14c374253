import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { cases, makeCloud } from "./make-cloud";

const folded = { targets: "a target group is a part of its load balancer", special: "a target group is a part of its load balancer" };

runConformance({ describe, it }, { name: "STACKIT", makeCloud, cases, folded });
