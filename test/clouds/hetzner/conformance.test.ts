import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, makeCloud } from "./make-cloud";

/** load-balancing.test.ts says what becomes of it. */
const folded = { targets: "a target group is a part of each service that sends to it" };

runConformance({ describe, it }, { name: "Hetzner", makeCloud, folded, ...bench });
