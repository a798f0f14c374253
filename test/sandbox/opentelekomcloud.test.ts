import { runInSandbox } from "./conformance";
import * as maker from "../clouds/opentelekomcloud/make-cloud";

runInSandbox("opentelekomcloud", maker);
