import { describe, it } from "vitest";
import { runConformance } from "archipel/testing";
import { DNS, KUBERNETES } from "./cases";
import { makeCloud, makeOrderingCloud, makeProjectCloud, makeZonalCloud } from "./make-cloud";
import { TRANSLATIONS } from "../../families/openstack/translations";

runConformance({ describe, it }, { name: "OvhCloud", makeCloud, translations: TRANSLATIONS });
runConformance({ describe, it }, { name: "OvhCloud with projectId", makeCloud: makeProjectCloud, translations: TRANSLATIONS });
runConformance({ describe, it }, { name: "OvhCloud that orders zones", makeCloud: makeOrderingCloud, cases: DNS });
runConformance({ describe, it }, { name: "OvhCloud in a region of three zones", makeCloud: makeZonalCloud, zone: "eu-west-par-c", cases: KUBERNETES });
