import { runInSandbox } from "./conformance";

await runInSandbox("ovhcloud");
