import { runInSandbox } from "./conformance";
import * as maker from "../clouds/incus/make-cloud";

runInSandbox("incus", maker);
