import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { makeCloud, makeProjectCloud } from "./make-cloud";
import { TRANSLATIONS } from "../../families/openstack/translations";

runConformance({ describe, it }, { name: "OvhCloud", makeCloud, translations: TRANSLATIONS });
runConformance({ describe, it }, { name: "OvhCloud with projectId", makeCloud: makeProjectCloud, translations: TRANSLATIONS });
