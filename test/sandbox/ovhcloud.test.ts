import { runInSandbox } from "./conformance";
import { existing, makeCloud, makeProjectCloud } from "../clouds/ovhcloud/make-cloud";

runInSandbox("ovhcloud", { makeCloud, existing });
runInSandbox("ovhcloud with projectId", { makeCloud: makeProjectCloud, existing });
