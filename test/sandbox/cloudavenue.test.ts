import { runInSandbox } from "./conformance";
import * as maker from "../clouds/cloudavenue/make-cloud";

runInSandbox("Cloud Avenue", maker);
