import { runInSandbox } from "./conformance";
import * as maker from "../clouds/openstack/make-cloud";

runInSandbox("openstack", maker);
