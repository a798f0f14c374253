import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";

const at = (path: string) => resolve(dirname(fileURLToPath(import.meta.url)), path);

/** What all test runs share: tests read the library's sources, and the L1 classes as Node reads them. */
export const shared = {
  resolve: {
    alias: [
      { find: /^archipel$/, replacement: at("src/index.ts") },
      { find: /^archipel\/testing$/, replacement: at("src/testing/index.ts") },
      { find: /^archipel\/l1\/(.+)$/, replacement: `${at("l1")}/$1/index.js` },
    ],
  },
  test: {
    globals: false,
    environment: "node",
    experimental: { fsModuleCache: true },
    setupFiles: [at("test/support/no-creation-stacks.ts")],
    server: { deps: { external: [/\/l1\/.+\.js$/] } },
  },
} satisfies ViteUserConfig;
