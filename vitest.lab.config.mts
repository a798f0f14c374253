import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.mts";

/** Servers that really boot, in namespaces of this machine: needs root, Terraform and Debian's programs. One after the other, as times are measured. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    name: "lab",
    include: ["test/lab/**/*.test.ts"],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
