import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.mts";

/** Real providers and real clouds, as far as the environment has them. One after the other: they share quotas. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    name: "e2e",
    include: ["test/e2e/**/*.test.ts"],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
