import { runInSandbox } from "./conformance";
import * as maker from "../clouds/leafcloud/make-cloud";

runInSandbox("leafcloud", maker);
