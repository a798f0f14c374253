import { runInSandbox } from "./conformance";
import * as maker from "../clouds/cysocloud/make-cloud";

runInSandbox("cysocloud", maker);
