import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, makeCloud } from "./make-cloud";

runConformance({ describe, it }, { name: "Hetzner", makeCloud, ...bench });
