import { configDefaults, defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.mts";

/** The real engine against the sandbox's providers: needs Terraform or OpenTofu, but no network and no account. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    name: "sandbox",
    include: ["test/sandbox/**/*.test.ts"],
    exclude: process.env.ARCHIPEL_CDK === "cdktn" ? configDefaults.exclude : [...configDefaults.exclude, "test/sandbox/cdktn.test.ts"],
    passWithNoTests: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
