import { runInSandbox } from "./conformance";
import * as maker from "../clouds/upcloud/make-cloud";

runInSandbox("upcloud", maker);
