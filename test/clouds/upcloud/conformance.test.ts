import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { makeCloud, makePublicCloud } from "./make-cloud";

runConformance({ describe, it }, { name: "UpCloud", makeCloud });
runConformance({ describe, it }, { name: "UpCloud with public addresses", makeCloud: makePublicCloud });
