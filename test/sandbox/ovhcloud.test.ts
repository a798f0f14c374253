import { runInSandbox } from "./conformance";
import { DNS, KUBERNETES } from "../clouds/ovhcloud/cases";
import { existing, existingWithProject, makeCloud, makeOrderingCloud, makeProjectCloud, makeZonalCloud } from "../clouds/ovhcloud/make-cloud";

runInSandbox("ovhcloud", { makeCloud, existing });
runInSandbox("ovhcloud with projectId", { makeCloud: makeProjectCloud, existing: existingWithProject });
runInSandbox("ovhcloud that orders zones", { makeCloud: makeOrderingCloud, existing: existingWithProject, cases: DNS });
runInSandbox("ovhcloud in a region of three zones", { makeCloud: makeZonalCloud, existing: existingWithProject, bench: { zone: "eu-west-par-c" }, cases: KUBERNETES });
