import { runInSandbox } from "./conformance";
import * as maker from "../clouds/ovhcloud/make-cloud";

runInSandbox("ovhcloud", maker);
