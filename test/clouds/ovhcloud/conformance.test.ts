import { describe, it } from "vitest";
import { conformanceCases, runConformance } from "archipel/testing";
import { makeCloud, makeOrderingCloud, makeProjectCloud } from "./make-cloud";
import { TRANSLATIONS } from "../../families/openstack/translations";

const DNS = conformanceCases().filter(({ capability }) => capability?.capabilityId.startsWith("dns."));

runConformance({ describe, it }, { name: "OvhCloud", makeCloud, translations: TRANSLATIONS });
runConformance({ describe, it }, { name: "OvhCloud with projectId", makeCloud: makeProjectCloud, translations: TRANSLATIONS });
runConformance({ describe, it }, { name: "OvhCloud that orders zones", makeCloud: makeOrderingCloud, cases: DNS });
