import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Sandbox, Terraform } from "archipel-sandbox";
import type { Changes } from "archipel-sandbox";
import { isMark } from "../../src/core/kept-data";
import { codeBlocks } from "../support/docs/code-block";
import { listingOf } from "../support/docs/listing";
import { ROOT } from "../support/docs/pages";
import { run } from "../support/docs/run";
import { giveExternalNetwork } from "../support/sandbox-life";

const FILE = "docs/moving-from-cdktf.md";
const TEXT = readFileSync(join(ROOT, FILE), "utf8");
const LINES = TEXT.split("\n");
/** The programs of the page, by the comments above them. */
const PROGRAMS = new Map(codeBlocks(FILE, TEXT).map((block) => [/<!-- program: (.*) -->/.exec(LINES[block.line - 3])?.[1], block]));
/** What was made by hand, as the page has it. */
const ARCHIVE = "0b5c5ad1-8f9a-4c1e-9a6b-3a2f6a0f1c11";

/** The programs of docs/moving-from-cdktf.md, deployed one over the other. */
describe("a raw cdktf program that becomes one of Archipel", () => {
  let folder: string;
  let sandbox: Sandbox;
  let terraform: Terraform;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "archipel-from-cdktf-"));
    sandbox = await Sandbox.start({ world: join(folder, "world") });
    giveExternalNetwork(sandbox.world);
    terraform = new Terraform({ directory: folder, env: sandbox.env });
  });
  afterEach(() => {
    sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Writes the stack of a program of the page, perhaps with a part of it changed. */
  const write = async (program: string, [before, after] = ["", ""]): Promise<void> => {
    const block = PROGRAMS.get(program)!;
    expect(block.text).toContain(before);
    const { error, stacks } = await run(listingOf({ ...block, text: block.text.replace(before, after) }, () => []));
    expect(error).toBeUndefined();
    const { backend: _local, ...settings } = stacks.get("shop")!.terraform as Record<string, unknown>;
    writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify({ ...stacks.get("shop"), terraform: settings }));
    expect((await terraform.init()).exitCode).toBe(0);
  };
  const plan = async (): Promise<Changes> => {
    const { exitCode, planned } = await terraform.plan();
    expect(exitCode).toBe(0);
    return planned;
  };
  const apply = async (): Promise<void> => {
    const { exitCode, diagnostics } = await terraform.apply();
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] });
  };
  /** The types of what changes, without the marks of what is protected from now on. */
  const types = (addresses: readonly string[]): string[] => addresses.filter((address) => !isMark(...(address.split(/[.[]/, 2) as [string, string]))).map((address) => address.split(".")[0]).sort();
  const idsOf = (): string[] => sandbox.world.resources().map(({ id }) => String(id)).sort();

  test.each([
    ["OpenStack", ["terraform_data"], ["openstack_blockstorage_volume_v3", "openstack_networking_subnet_v2"]],
    ["Scaleway", [], ["scaleway_vpc_private_network"]],
  ])("on %s keeps every resource: nothing is replaced or destroyed, and the plan after it is empty", async (cloud, created, updated) => {
    await write(`raw ${cloud}`);
    await apply();
    const before = idsOf();
    expect(before.length).toBeGreaterThan(6);

    await write(`portable ${cloud}`);
    const { replaced, destroyed, ...rest } = await plan();
    expect({ replaced, destroyed }).toEqual({ replaced: [], destroyed: [] });
    expect({ created: types(rest.created), updated: types(rest.updated) }).toEqual({ created, updated });

    await apply();
    expect(idsOf()).toEqual(before);
    expect((await terraform.plan()).isEmpty).toBe(true);
  }, 120_000);

  test("has the cloud beside it first, and nothing changes", async () => {
    await write("raw OpenStack");
    await apply();
    await write("raw OpenStack", [
      'new OpenstackProvider(stack, "openstack", { cloud: "berlin", region: "RegionOne" });',
      'new (require("archipel") as typeof import("archipel")).OpenStack(stack, "berlin", { region: "RegionOne", cloudsYaml: "berlin" });',
    ]);
    expect((await terraform.plan()).isEmpty).toBe(true);
  }, 120_000);

  test("finds a server replaced that named a network, as the page warns, and stays raw beside portable ones", async () => {
    const named: [string, string] = ["network: [{ port: port.id }]", "network: [{ uuid: network.id }], dependsOn: [subnet]"];
    await write("raw OpenStack", named);
    await apply();
    await write("portable OpenStack");
    expect(types((await plan()).replaced)).toContain("openstack_compute_instance_v2");

    await write("mixed OpenStack");
    const { replaced } = await plan();
    expect(replaced).toEqual([]);
    const web = sandbox.world.resources().find(({ type }) => type === "openstack_compute_instance_v2")!.id;
    await apply();
    expect(sandbox.world.resources().filter(({ type }) => type === "openstack_compute_instance_v2").map(({ id }) => id)).toContain(web);
    expect((await terraform.plan()).isEmpty).toBe(true);
  }, 120_000);

  test("takes in what was made by hand", async () => {
    const attributes = { name: "archive", size: 100 };
    sandbox.world.give({ provider: "terraform-provider-openstack/openstack", type: "openstack_blockstorage_volume_v3", id: ARCHIVE, attributes });
    await write("imported OpenStack");
    const { created, replaced, destroyed } = await plan();
    expect({ created: types(created), replaced, destroyed }).toEqual({ created: [], replaced: [], destroyed: [] });
    await apply();
    expect(idsOf().filter((id) => id === ARCHIVE)).toEqual([ARCHIVE]);
    expect((await terraform.plan()).isEmpty).toBe(true);
  }, 120_000);

  test("cannot keep an address by overrideLogicalId, as the page says", async () => {
    const servers = (): string[] => {
      const { resource } = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as { readonly resource: Readonly<Record<string, object>> };
      return Object.keys(resource.openstack_compute_instance_v2);
    };
    await write("portable OpenStack");
    const names = servers();
    await write("portable OpenStack", ["resource.moveFromId(`${resource.terraformResourceType}.${name}`)", "resource.overrideLogicalId(name)"]);
    expect(servers()).toEqual(names);
  }, 60_000);
});
