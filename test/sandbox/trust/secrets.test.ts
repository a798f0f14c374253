import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CapabilityError } from "archipel";
import { Sandbox } from "archipel-sandbox";
import { Bench } from "../../../src/testing/conformance/bench";
import { makeCloud as openStack } from "../../clouds/openstack/make-cloud";
import { makeCloud as scaleway } from "../../clouds/scaleway/make-cloud";
import { AppOnDisk } from "../../support/app-on-disk";
import { PORTABLE } from "../../trust/secrets/places";
import { Marks } from "../../trust/secrets/scan";
import { record } from "../../trust/support/figures";

/** What the state holds of secrets that programs give: docs/secrets-and-state.md says the same. */
const IN_STATE = [
  "openstack_compute_instance_v2.user_data",
  "openstack_keymanager_secret_v1.payload",
  "openstack_vpnaas_site_connection_v2.psk",
  "scaleway_container.secret_environment_variables",
  "scaleway_instance_server.user_data",
  "scaleway_lb_certificate.custom_certificate",
  "scaleway_rdb_user.password",
  "scaleway_redis_cluster.password",
  "scaleway_secret_version.data",
];

interface State {
  readonly resources: readonly { readonly type: string; readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[] }[];
}

/** Secrets of sensitive variables, through the real engine. */
describe("a marked secret in the real engine", () => {
  const world = mkdtempSync(join(tmpdir(), "archipel-world-"));
  const disk = new AppOnDisk();
  const marks = new Marks();
  const env: Record<string, string> = {};
  let sandbox: Sandbox;
  const said: Record<string, string> = {};
  let state: State;

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world });
    sandbox.world.give({ provider: "terraform-provider-openstack/openstack", type: "openstack_networking_network_v2", id: "public", attributes: {} });
    disk.synthesize((app) => {
      app.node.setContext("archipel:removalPolicy", "destroy");
      const stack = new TerraformStack(app, "shop");
      stack.addOverride("terraform.backend.local.path", disk.file("state.json"));
      [scaleway, openStack].forEach((make, cloud) => PORTABLE.filter(({ name }) => !name.startsWith("StateEncryption")).forEach(({ build }, index) => {
        const variable = `secret_${cloud}_${index}`;
        const scope = new Construct(stack, variable);
        try {
          const secret = new TerraformVariable(stack, `${variable}_value`, { sensitive: true }).stringValue;
          env[`TF_VAR_${variable}_value`] = marks.make();
          build(new Bench(make(scope)), secret);
        } catch (error) {
          if (!(error instanceof CapabilityError)) {
            throw error;
          }
          stack.node.tryRemoveChild(variable);
        }
      }));
    });
    const engine = disk.engine("shop", { ...sandbox.env, ...env });
    await engine.init();
    said.plan = (await engine.run("plan", "-input=false", "-no-color")).output;
    said.apply = (await engine.run("apply", "-input=false", "-auto-approve", "-no-color")).output;
    said.again = (await engine.plan()).output;
    said.show = (await engine.run("show", "-no-color")).output;
    state = JSON.parse((await engine.run("state", "pull")).answer) as State;
  }, 300_000);
  afterAll(() => {
    sandbox.stop();
    disk.remove();
    rmSync(world, { recursive: true, force: true });
  });

  test.each(["plan", "apply", "again", "show"])("is not in what the engine says of itself: %s", (command) => {
    expect(said[command]).not.toBe("");
    expect(said.apply).toMatch(/Apply complete!/);
    expect(marks.in(said[command])).toEqual([]);
  });

  test("is in the state where the providers keep it, as the docs say, and nowhere else", () => {
    const found = state.resources.flatMap(({ type, instances }) => instances.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([, value]) => marks.in(JSON.stringify(value)).length > 0).map(([attribute]) => `${type}.${attribute}`)));
    expect([...new Set(found)].sort()).toEqual(IN_STATE);
    record({ part: "secrets", on: "the real engine", figures: { programs: 1, secrets_found: 0 } });
  });
});
