import { runInSandbox } from "./conformance";
import { bench, existing, makeCloud, makePublicCloud } from "../clouds/upcloud/make-cloud";

runInSandbox("upcloud", { makeCloud, existing, bench });
runInSandbox("upcloud with public addresses", { makeCloud: makePublicCloud, existing, bench });
