import { runInSandbox } from "./conformance";
import { existing, makeCloud, makePublicCloud } from "../clouds/gridscale/make-cloud";

runInSandbox("gridscale", { makeCloud, existing });
runInSandbox("gridscale with public addresses", { makeCloud: makePublicCloud, existing });
