import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { bench, makeCloud, makePublicCloud } from "./make-cloud";

const translations = { "a private network is defined": "private networks are a /24, and a larger one gets its first; see network.test.ts" };

runConformance({ describe, it }, { name: "gridscale", makeCloud, translations, ...bench });
runConformance({ describe, it }, { name: "gridscale with public addresses", makeCloud: makePublicCloud, translations, ...bench });
