import { runInSandbox } from "./conformance";
import { bench, existing, makeCloud, makePublicCloud } from "../clouds/gridscale/make-cloud";

runInSandbox("gridscale", { makeCloud, existing, bench });
runInSandbox("gridscale with public addresses", { makeCloud: makePublicCloud, existing, bench });
