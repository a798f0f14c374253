import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WorldResource } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import { DESTROYABLE_ENV } from "../support/destroyable";
import { environmentOf, ExampleCopy } from "../support/example";
import { moveTo, THREE_TIER, VARIABLES } from "../support/moves";

/** The three-tier example, deployed, moved by one line, deployed again and destroyed. */
describe("the three-tier example, moved by a change of one line", () => {
  const world = mkdtempSync(join(tmpdir(), "archipel-moving-"));
  let sandbox: Sandbox;
  let [before, refused, after, left]: (readonly WorldResource[])[] = [];
  let refusal: string;
  let failure: unknown;
  const providersOf = (resources: readonly WorldResource[]): string[] => [...new Set(resources.map(({ provider }) => provider.split("/").pop()!))];

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world });
    const env = { ...sandbox.env, ...environmentOf(VARIABLES) };
    const copy = new ExampleCopy(THREE_TIER.name, THREE_TIER.stack, env);
    const unprotected = { ...env, ...DESTROYABLE_ENV };
    try {
      await copy.cdktf("deploy");
      before = sandbox.world.resources();
      const home = copy.edit(moveTo(THREE_TIER, "Infomaniak"));
      failure = await copy.cdktf("deploy").catch((error: unknown) => error);
      refusal = (await copy.engine().plan()).diagnostics.map(({ detail }) => detail).join("\n"); // cdktf's command line may end before all is written into a pipe
      refused = sandbox.world.resources();
      copy.write(home);
      await copy.cdktf("deploy", unprotected);
      copy.edit(moveTo(THREE_TIER, "Infomaniak"));
      await copy.cdktf("deploy", unprotected);
      after = sandbox.world.resources();
      expect((await copy.plan()).isEmpty).toBe(true);
      await copy.cdktf("destroy");
      left = sandbox.world.resources();
    } finally {
      copy.remove();
    }
  }, 300_000);
  afterAll(() => {
    sandbox.stop();
    rmSync(world, { recursive: true, force: true });
  });

  test("is refused while its data is protected, and nothing of it moves", () => {
    expect(failure).toBeInstanceOf(Error);
    expect(refusal).toMatch(/Resource terraform_data\.archipel_protected_data\["scaleway_[^"]+"\] has lifecycle\.prevent_destroy/);
    expect(refused).toEqual(before);
  });

  test("stands on the other cloud, and nothing stays behind", () => {
    expect(providersOf(before)).toEqual(["scaleway"]);
    expect(providersOf(after)).toEqual(["openstack"]);
  });

  test("has the same parts there, and a server of its own for the database", () => {
    const count = (resources: readonly WorldResource[], type: string): number => resources.filter((resource) => resource.type === type).length;
    const [lb, name, bucket] = [1, 1, 1];
    expect([count(before, "scaleway_lb"), count(before, "scaleway_domain_record"), count(before, "scaleway_object_bucket")]).toEqual([lb, name, bucket]);
    expect([count(after, "openstack_lb_loadbalancer_v2"), count(after, "openstack_dns_recordset_v2"), count(after, "openstack_objectstorage_container_v1")]).toEqual([lb, name, bucket]);
    expect([count(before, "scaleway_instance_server"), count(before, "scaleway_rdb_instance")]).toEqual([2, 1]);
    expect(count(after, "openstack_compute_instance_v2")).toBe(3);
  });

  test("leaves an empty world when it is destroyed", () => {
    expect(left).toEqual([]);
  });
});
