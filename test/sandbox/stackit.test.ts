import { runInSandbox } from "./conformance";
import * as maker from "../clouds/stackit/make-cloud";

runInSandbox("stackit", maker);
