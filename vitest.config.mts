import { configDefaults, defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.mts";

/** Unit and conformance tests: no network, no Terraform. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    name: "unit",
    hookTimeout: 60_000,
    testTimeout: 30_000, // whoever comes first loads the library, on a machine that may be busy
    maxWorkers: "100%", // Vitest leaves one core to itself, of two
    isolate: false, // constructs keep no state outside of their app; cdktf loads once per worker
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...["sandbox", "e2e", "lab", "languages", "site", "trust"].map((folder) => `test/${folder}/**`)],
  },
});
