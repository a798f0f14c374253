import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { makeCloud } from "./make-cloud";

runConformance({ describe, it }, { name: "Safespring", makeCloud });
