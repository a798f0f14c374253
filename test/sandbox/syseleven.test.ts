import { runInSandbox } from "./conformance";
import * as maker from "../clouds/syseleven/make-cloud";

runInSandbox("syseleven", maker);
