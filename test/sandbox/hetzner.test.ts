import { runInSandbox } from "./conformance";
import * as maker from "../clouds/hetzner/make-cloud";

runInSandbox("hetzner", maker);
