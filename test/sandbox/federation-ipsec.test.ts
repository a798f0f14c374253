import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OverlayIpsecLink } from "archipel";
import { Federation, FederationRecord, MachineImage, MachineType } from "archipel";
import type { Outcome } from "archipel-sandbox";
import { Sandbox, Terraform } from "archipel-sandbox";
import { makeCloud as hetzner } from "../clouds/hetzner/make-cloud";
import { makeCloud as openStack } from "../clouds/openstack/make-cloud";
import { makeCloud as scaleway } from "../clouds/scaleway/make-cloud";
import { DESTROYABLE } from "../support/destroyable";
import { giveExternalNetwork } from "../support/sandbox-life";

const CLOUDS = { berlin: openStack, hamburg: openStack, falkenstein: hetzner, paris: scaleway };
const ALL = ["berlin", "hamburg", "falkenstein", "paris"] as const;
const LINK = [{ between: ["berlin", "hamburg"] }];

/** Where a plan is kept until it is carried out. */
const PLAN = "step.tfplan";

const record = FederationRecord.memory();

/** A gateway and a server on each member. */
function write(directory: string, ids: readonly (keyof typeof CLOUDS)[], ipsec: OverlayIpsecLink[]): void {
  const app = new App({ outdir: directory, context: DESTROYABLE });
  // The state lies beside those of other tests under this name, so no other has it.
  const stack = new TerraformStack(app, "linked");
  const federation = new Federation(stack, "union", { members: ids.map((id) => CLOUDS[id](stack, id)), record, overlay: { ipsec } });
  federation.servers("web", { count: ids.length, machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }), image: MachineImage.debian("12") });
  app.synth();
}

const IS_LINK = /_VpnGateway_|_VpnTo-/;
const types = (addresses: readonly string[]): string[] => [...new Set(addresses.map((address) => address.split(".")[0]))].sort();
const routes = (addresses: readonly string[]): string[] => addresses.flatMap((address) => /_([a-z]+_Network_To-[a-z]+)_/.exec(address)?.[1].replace("_Network_To-", " to ") ?? []).sort();

/** Members of which two are joined by their clouds' VPN services, with the real engine. */
describe("a link of a federation by IPsec", () => {
  const directory = mkdtempSync(join(tmpdir(), "archipel-ipsec-"));
  let sandbox: Sandbox;
  let terraform: Terraform;
  const plans: Record<string, Outcome> = {};

  async function apply(step: string, ids: readonly (keyof typeof CLOUDS)[], ipsec: OverlayIpsecLink[]): Promise<void> {
    write(directory, ids, ipsec);
    plans[step] = await terraform.plan(`-out=${PLAN}`);
    const { exitCode, output } = await terraform.apply(PLAN);
    expect(exitCode, output).toBe(0);
    plans[`after ${step}`] = await terraform.plan();
  }

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world: join(directory, "world") });
    giveExternalNetwork(sandbox.world);
    terraform = new Terraform({ directory: join(directory, "stacks", "linked"), env: sandbox.env });
    write(directory, ALL, LINK);
    expect((await terraform.init()).exitCode).toBe(0);
    await apply("linked", ["berlin", "hamburg", "falkenstein"], LINK);
    await apply("joined", ALL, LINK);
    await apply("unlinked", ALL, []);
    await apply("linked again", ALL, LINK);
    expect((await terraform.destroy()).exitCode).toBe(0);
  }, 300_000);
  afterAll(() => {
    sandbox.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test("is complete after one deployment, and leaves nothing behind", () => {
    expect(["linked", "joined", "unlinked", "linked again"].filter((step) => !plans[`after ${step}`].isEmpty)).toEqual([]);
    expect(sandbox.world.resources().filter(({ type }) => type !== "openstack_networking_network_v2")).toEqual([]);
  });

  test("is made of a gateway and a tunnel on each side, and no route over the WireGuard gateways", () => {
    const { created } = plans.linked.planned;
    expect(created.filter((address) => /_vpnaas_(service|site_connection)_v2\./.test(address))).toHaveLength(4);
    expect(routes(created)).toEqual(["berlin to falkenstein", "falkenstein to berlin", "falkenstein to hamburg", "hamburg to falkenstein"]);
  });

  test("is not touched by a member that joins", () => {
    const { created, updated, replaced, destroyed } = plans.joined.planned;
    expect([...created, ...updated, ...replaced, ...destroyed].filter((address) => IS_LINK.test(address))).toEqual([]);
    expect([replaced, destroyed]).toEqual([[], []]);
  });

  test("gives way to the WireGuard gateways when it is taken out, and takes their place again, with no server touched", () => {
    const [out, back] = [plans.unlinked.planned, plans["linked again"].planned];
    const pair = ["berlin to hamburg", "hamburg to berlin"];
    expect([routes(out.created), routes(back.destroyed)]).toEqual([pair, pair]);
    expect([out.replaced, back.replaced]).toEqual([[], []]);
    expect(types([...out.updated, ...back.updated])).toEqual(["openstack_networking_port_v2"]);
    expect(out.destroyed.filter((address) => IS_LINK.test(address)).sort()).toEqual(back.created.filter((address) => IS_LINK.test(address)).sort());
  });
});
