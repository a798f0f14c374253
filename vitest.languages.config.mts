import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.mts";

/** Programs in other languages: needs their interpreters and package managers, and for what these install a network. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    name: "languages",
    include: ["test/languages/**/*.test.ts"],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
