import { runInSandbox } from "./conformance";
import * as maker from "../clouds/exoscale/make-cloud";

runInSandbox("exoscale", maker);
