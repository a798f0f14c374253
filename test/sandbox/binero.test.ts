import { runInSandbox } from "./conformance";
import * as maker from "../clouds/binero/make-cloud";

runInSandbox("binero", maker);
