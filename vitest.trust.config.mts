import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.mts";

/** The tests of trust: `npm run trust` runs them at full length and counts, `npm test` those of test/trust in little. Each file in a process of its own, as some fill its memory. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    name: "trust",
    include: ["test/trust/**/*.test.ts", "test/sandbox/trust/**/*.test.ts", "test/e2e/trust/**/*.test.ts"],
    testTimeout: 6 * 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
