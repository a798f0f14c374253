import { defineConfig } from "vitest/config";
import { shared } from "./vitest.shared.mts";

/** The built documentation: `npm run docs:test`. SITE_PAGES=some opens one page of each kind in the browser, not all. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    name: "site",
    include: ["test/site/**/*.test.ts"],
    testTimeout: 900_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
