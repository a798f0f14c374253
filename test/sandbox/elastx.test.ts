import { runInSandbox } from "./conformance";
import * as maker from "../clouds/elastx/make-cloud";

runInSandbox("elastx", maker);
