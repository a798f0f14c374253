import { runInSandbox } from "./conformance";
import * as maker from "../clouds/infomaniak/make-cloud";

runInSandbox("infomaniak", maker);
