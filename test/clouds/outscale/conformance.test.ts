import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { cases, makeCloud } from "./make-cloud";

/** load-balancing.test.ts says what becomes of it. */
const folded = { targets: "a target group is a part of its load balancer" };

runConformance({ describe, it }, { name: "OUTSCALE", makeCloud, cases, folded });
