import { runInSandbox } from "./conformance";
import { existing, makeCloud, makePublicCloud } from "../clouds/upcloud/make-cloud";

runInSandbox("upcloud", { makeCloud, existing });
runInSandbox("upcloud with public addresses", { makeCloud: makePublicCloud, existing });
