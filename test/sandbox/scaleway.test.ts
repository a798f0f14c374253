import { runInSandbox } from "./conformance";

await runInSandbox("scaleway");
