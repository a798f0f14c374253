import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Federation, FederationRecord, MachineImage, MachineType } from "archipel";
import type { Changes, Outcome } from "archipel-sandbox";
import { Sandbox, Terraform } from "archipel-sandbox";
import { makeCloud as hetzner } from "../clouds/hetzner/make-cloud";
import { makeCloud as infomaniak } from "../clouds/infomaniak/make-cloud";
import { makeCloud as scaleway } from "../clouds/scaleway/make-cloud";
import { DESTROYABLE } from "../support/destroyable";
import { giveExternalNetwork } from "../support/sandbox-life";

const CLOUDS = { paris: scaleway, falkenstein: hetzner, bern: infomaniak };
const ALL = ["paris", "falkenstein", "bern"] as const;
const SERVER = /^(scaleway_instance_server|hcloud_server|openstack_compute_instance_v2)\./;

/** Where a plan is kept until it is carried out. */
const PLAN = "step.tfplan";

const record = FederationRecord.memory();

/** A gateway and a server on each member. */
function write(directory: string, ids: readonly (keyof typeof CLOUDS)[]): void {
  const app = new App({ outdir: directory, context: DESTROYABLE });
  const stack = new TerraformStack(app, "shop");
  // The cloud of a member that leaves stays in the program until what it had is gone: Terraform needs its provider for that.
  const clouds = ALL.map((id) => CLOUDS[id](stack, id));
  const federation = new Federation(stack, "union", { members: clouds.filter((_cloud, index) => ids.includes(ALL[index])), record });
  const machine = MachineType.needs({ vcpus: 1, memoryGib: 1 });
  federation.servers("web", { count: ids.length, machine, image: MachineImage.debian("12") });
  app.synth();
}

const touched = ({ created, updated, replaced, destroyed }: Changes): string[] => [...created, ...updated, ...replaced, ...destroyed].sort();
const types = (addresses: readonly string[]): string[] => [...new Set(addresses.map((address) => address.split(".")[0]))].sort();
const ofOthers = (addresses: readonly string[], member: string): string[] => addresses.filter((address) => !address.includes(`_${member}_`));

/** The whole life of three members with the real engine. */
describe("the overlay of a federation", () => {
  const directory = mkdtempSync(join(tmpdir(), "archipel-overlay-"));
  let sandbox: Sandbox;
  let terraform: Terraform;
  const plans: Record<string, Outcome> = {};

  async function apply(step: string, ids: readonly (keyof typeof CLOUDS)[], ...options: string[]): Promise<void> {
    write(directory, ids);
    plans[step] = await terraform.plan(`-out=${PLAN}`, ...options);
    const { exitCode, output } = await terraform.apply(PLAN);
    expect(exitCode, output).toBe(0);
    plans[`after ${step}`] = await terraform.plan();
  }

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world: join(directory, "world") });
    giveExternalNetwork(sandbox.world);
    terraform = new Terraform({ directory: join(directory, "stacks", "shop"), env: sandbox.env });
    write(directory, ALL);
    expect((await terraform.init()).exitCode).toBe(0);
    await apply("all", ALL);
    const gateway = plans.all.planned.created.find((address) => /^hcloud_server\.union_falkenstein_Gateway_/.test(address))!;
    await apply("gateway", ALL, `-replace=${gateway}`);
    await apply("without", ["paris", "bern"]);
    await apply("back", ALL);
    const key = plans.all.planned.created.find((address) => /^wireguard_asymmetric_key\.union_Overlay_Key2_/.test(address))!;
    plans.key = await terraform.plan(`-replace=${key}`);
    expect((await terraform.destroy()).exitCode).toBe(0);
  }, 300_000);
  afterAll(() => {
    sandbox.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("is complete after one deployment, and leaves nothing behind", () => {
    expect(["all", "gateway", "without", "back"].filter((step) => !plans[`after ${step}`].isEmpty)).toEqual([]);
    expect(sandbox.world.resources().filter(({ type }) => type !== "openstack_networking_network_v2")).toEqual([]);
  });

  test("a gateway that is made anew touches what is its own alone", () => {
    expect(ofOthers(touched(plans.gateway.planned), "falkenstein")).toEqual([]);
    expect(plans.gateway.planned.replaced.filter((address) => SERVER.test(address))).toHaveLength(1);
  });

  test("a member that is taken out: what is its own goes, and the others are changed in place, with no server of theirs", () => {
    const { created, updated, replaced, destroyed } = plans.without.planned;
    expect([created, replaced]).toEqual([[], []]);
    expect(types(updated)).toEqual(["openstack_networking_port_v2", "scaleway_instance_security_group"]);
    const others = ofOthers(destroyed, "falkenstein");
    expect(types(others)).toEqual(["openstack_networking_router_route_v2", "openstack_networking_secgroup_rule_v2", "scaleway_vpc_route"]);
    expect(others.filter((address) => !/To-falkenstein|inbound-udp/.test(address))).toEqual([]);
  });

  test("a member that comes back: the others have their firewalls and routes changed, and no server of theirs is touched", () => {
    const { created, updated, replaced, destroyed } = plans.back.planned;
    expect([replaced, destroyed]).toEqual([[], []]);
    expect(types(updated)).toEqual(["openstack_networking_port_v2", "scaleway_instance_security_group"]);
    expect(types(ofOthers(created, "falkenstein"))).toEqual(["openstack_networking_router_route_v2", "openstack_networking_secgroup_rule_v2", "scaleway_vpc_route"]);
  });

  test("a new key makes all gateways anew, and no other server", () => {
    const replaced = plans.key.planned.replaced.filter((address) => SERVER.test(address));
    expect(replaced.map((address) => /union_([a-z]+)_Gateway/.exec(address)?.[1]).sort()).toEqual([...ALL].sort());
  });
});
