import { runInSandbox } from "./conformance";
import * as maker from "../clouds/scaleway/make-cloud";

runInSandbox("scaleway", maker);
