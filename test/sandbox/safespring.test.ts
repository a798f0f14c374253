import { runInSandbox } from "./conformance";
import * as maker from "../clouds/safespring/make-cloud";

runInSandbox("safespring", maker);
