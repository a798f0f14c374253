import { runInSandbox } from "./conformance";
import * as maker from "../clouds/outscale/make-cloud";

runInSandbox("outscale", maker);
