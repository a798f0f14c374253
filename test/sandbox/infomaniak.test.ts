import { runInSandbox } from "./conformance";

await runInSandbox("infomaniak");
