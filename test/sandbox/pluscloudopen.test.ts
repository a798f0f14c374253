import { runInSandbox } from "./conformance";
import * as maker from "../clouds/pluscloudopen/make-cloud";

runInSandbox("pluscloudopen", maker);
