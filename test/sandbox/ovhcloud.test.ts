import { conformanceCases } from "archipel/testing";
import { runInSandbox } from "./conformance";
import { existing, existingWithProject, makeCloud, makeOrderingCloud, makeProjectCloud } from "../clouds/ovhcloud/make-cloud";

const DNS = conformanceCases().filter(({ capability }) => capability?.capabilityId.startsWith("dns."));

runInSandbox("ovhcloud", { makeCloud, existing });
runInSandbox("ovhcloud with projectId", { makeCloud: makeProjectCloud, existing: existingWithProject });
runInSandbox("ovhcloud that orders zones", { makeCloud: makeOrderingCloud, existing: existingWithProject, cases: DNS });
