import { runInSandbox } from "./conformance";
import * as maker from "../clouds/flexibleengine/make-cloud";

runInSandbox("flexibleengine", maker);
