import { runInSandbox } from "./conformance";

await runInSandbox("openstack");
