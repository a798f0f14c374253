import { runInSandbox } from "./conformance";
import * as maker from "../clouds/seca/make-cloud";

runInSandbox("seca", maker);
