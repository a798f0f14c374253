import { runInSandbox } from "./conformance";
import * as maker from "../clouds/cleura/make-cloud";

runInSandbox("cleura", maker);
