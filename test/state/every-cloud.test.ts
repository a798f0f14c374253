import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { beforeAll, describe, expect, it } from "vitest";
import { Bucket, CapabilityError, SovereignState, StateBootstrap, StateBucket, StateStore } from "archipel";
import { checkSchema, synthesize } from "archipel/testing";
import { everyCloud } from "../support/archipelago";
import type { CloudMaker } from "../support/programs";

const PAGE = join(__dirname, "..", "..", "docs", "state-buckets.md");
const INTRO = `# States in buckets, cloud by cloud

Written by \`npx vitest run test/state/every-cloud.test.ts -u\`. How it is done, and what locks are: [state.md](state.md).

What is not known about locks must be said by the program (\`locking: true\` or \`false\`); where it is said to be, the library takes the program's word for it.
\`StateBucket\` keeps old versions of states. Where a cloud's buckets keep none, one that was made otherwise is named by \`StateStore.bucketNamed(cloud, "…")\`.
`;

/** What a cloud is for states: where its buckets are, and whether they lock; or why it is nothing. */
type Place = { readonly endpoint: string; readonly region: string; readonly locks?: boolean; readonly faults: readonly unknown[] } | string;

/** A bucket for states on a cloud, and a stack whose state is in it, with what else is on that cloud. */
function keepOn(maker: CloudMaker): Place {
  const app = new App();
  const bootstrap = new StateBootstrap(app, "bootstrap");
  const cloud = maker.makeCloud(bootstrap);
  try {
    const states = new StateBucket(cloud, "states");
    const shop = new TerraformStack(app, "shop");
    const { conditionalWrites } = cloud.storage!.s3!;
    const { endpoint, region, locking } = new SovereignState(shop, "state", { store: StateStore.bucket(states), locking: conditionalWrites ?? true });
    new Bucket(maker.makeCloud(shop), "files");
    const faults = [bootstrap, shop].flatMap((stack) => checkSchema(synthesize(stack)));
    return { endpoint, region, locks: conditionalWrites === undefined ? undefined : locking, faults };
  } catch (error) {
    if (error instanceof CapabilityError) {
      return error.gaps.map(({ title, reason }) => `${title}: ${reason}`).join("; ");
    }
    throw error;
  }
}

describe("a state in a bucket of each cloud", () => {
  const places = new Map<string, Place>();
  beforeAll(async () => {
    for (const [, maker] of await everyCloud()) {
      places.set(maker.makeCloud(new TerraformStack(new App(), "named")).cloudName, keepOn(maker));
    }
  });

  it("fits the schemas of the providers that make the bucket", () => {
    const faults = [...places].flatMap(([name, place]) => (typeof place === "string" ? [] : place.faults.map((fault) => [name, fault])));
    expect(faults).toEqual([]);
  });

  it("is offered by most of them, and refused by the others with a reason", () => {
    const refused = [...places.values()].filter((place): place is string => typeof place === "string");
    expect(refused.length).toBeLessThan(places.size / 4);
    refused.forEach((reason) => expect(reason).toMatch(/: ./));
  });

  it("becomes what docs/state-buckets.md tells", async () => {
    const told = (locks: boolean | undefined): string => (locks === undefined ? "not known" : locks ? "yes, by default" : "no: refused");
    const rows = [...places].map(([name, place]) =>
      typeof place === "string" ? `| ${name} | none: ${place} | | |` : `| ${name} | \`${place.endpoint}\` | \`${place.region}\` | ${told(place.locks)} |`);
    await expect([INTRO, "| cloud | endpoint of the tests' region | region to sign with | locks |", "|---|---|---|---|", ...rows, ""].join("\n")).toMatchFileSnapshot(PAGE);
  });
});
