import { runInSandbox } from "./conformance";
import * as maker from "../clouds/ionoscloud/make-cloud";

runInSandbox("ionoscloud", maker);
