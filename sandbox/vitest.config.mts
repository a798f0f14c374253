import { defineConfig } from "vitest/config";

/** The sandbox's own tests. Those in `test/engine` need Terraform or OpenTofu on the PATH, and say so when there is none. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
