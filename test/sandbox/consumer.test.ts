import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pack } from "../../scripts/consumers/artefacts";
import type { Life } from "../../scripts/consumers/life";
import { live } from "../../scripts/consumers/life";
import { makePlace } from "../../scripts/consumers/place";
import { quickstartJson } from "../../scripts/consumers/quickstart";
import consumer from "../../scripts/consumers/typescript-tsx.consumer";
import { engineOnPath } from "../../scripts/start/engine";
import { ROOT } from "../../scripts/tooling/shell";
import { skipped } from "../support/skipped";

/** What npm says when there is no way to a registry. */
const NO_REGISTRY = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/;

/** One of the consumers of `npm run consumers`, which tries all of them. The command line of cdktf is the checkout's, to save its installation. */
describe("the packed packages in an empty folder", () => {
  it("synthesize the quickstart, and deploy it into the sandbox", { timeout: 600_000 }, async (context) => {
    const dist = mkdtempSync(join(tmpdir(), "archipel-dist-"));
    const place = makePlace(consumer.name, await pack(dist, []), [join(ROOT, "node_modules", ".bin")]);
    try {
      const life = await live(consumer, place, { engine: engineOnPath()!, quickstart: await quickstartJson() }).catch((error: Error) => error);
      if (life instanceof Error && NO_REGISTRY.test(life.message)) {
        return skipped(context, "the packed packages in an empty folder", "npm cannot reach a registry for cdktf, constructs and tsx");
      }
      expect(life).toMatchObject({ resources: 20 } satisfies Partial<Life>);
    } finally {
      [dist, place.folder].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
    }
  });
});
