import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Changes, WorldResource } from "archipel-sandbox";
import { Sandbox } from "archipel-sandbox";
import { environmentOf, ExampleCopy } from "../support/example";
import { VARIABLES } from "../support/moves";

const THREE = "const members = [paris, falkenstein, geneva];";
const FOUR = 'const cologne = new Outscale(stack, "cologne", { region: "eu-west-2" });\nconst members = [paris, falkenstein, geneva, cologne];';
const WITHOUT = "const members = [falkenstein, geneva, cologne];";
const JOIN = "new Federation(stack, \"union\", { members });";
const LEAVING = "new Federation(stack, \"union\", { members, leaving: [paris] });";

/** What only comes and goes with a member's neighbours: routes to it, rules for its gateway, the address of its name server. */
const TIES = /_route\w*\.\w+_Network_To-|security_group_rule\w*\.\w+_Gateway_|secgroup_rule_v2\.\w+_Gateway_|_zone_(?:shop|cloud|office)-ns\d+-A_/;
/** What holds the lists that members are in: firewalls of gateways, ports that forward, records of the public names. */
const LISTS = /_Gateway_(Firewall|Port)_|_zone_(?:shop|cloud|office)-/;
const NOTHING: Changes = { created: [], updated: [], replaced: [], destroyed: [] };

/** An example whose members come and go. */
interface Story {
  readonly example: string;
  readonly stack: string;
  /** The end of its imports, up to the name of a cloud. */
  readonly imports: string;
  /** Servers that a member gets as another one is leaving. */
  readonly takes: readonly string[];
}

const STORIES: readonly Story[] = [
  { example: "federation", stack: "union", imports: "Hetzner, Infomaniak,", takes: ["cluster-agents_cologne_0", "cluster_cologne_0", "database_cologne_0"] },
  {
    example: "federation-office",
    stack: "office",
    imports: "  Infomaniak,",
    takes: ["database_cologne_0", "office-servers_cologne_0"], // the entry to it is OUTSCALE's load balancer
  },
];

/** An example while members join, leave and come back. */
describe.each(STORIES)("examples/$example", ({ example, stack, imports, takes }) => {
  const world = mkdtempSync(join(tmpdir(), "archipel-federation-"));
  const planned: Record<string, Changes> = {};
  let sandbox: Sandbox;
  let left: readonly WorldResource[];

  beforeAll(async () => {
    sandbox = await Sandbox.start({ world });
    const copy = new ExampleCopy(example, stack, { ...sandbox.env, ...environmentOf(VARIABLES) });
    const change = async (name: string, find: string, replace: string): Promise<void> => {
      copy.edit({ find, replace });
      planned[name] = (await copy.change()).planned;
      planned[`after ${name}`] = (await copy.plan()).planned;
    };
    try {
      copy.edit({ find: imports, replace: `${imports} Outscale,` });
      await copy.cdktf("deploy");
      await change("joins", THREE, FOUR);
      await change("leaving", JOIN, LEAVING);
      copy.edit({ find: LEAVING, replace: JOIN });
      await change("gone", "const members = [paris, falkenstein, geneva, cologne];", WITHOUT);
      await change("back", WITHOUT, "const members = [falkenstein, geneva, cologne, paris];");
      await copy.cdktf("destroy");
      left = sandbox.world.resources();
    } finally {
      copy.remove();
    }
  }, 900_000);
  afterAll(() => {
    sandbox.stop();
    rmSync(world, { recursive: true, force: true });
  });

  const strangers = (addresses: readonly string[], member: string, besides: RegExp): string[] =>
    addresses.filter((address) => !address.includes(`_${member}_`) && !besides.test(address));
  const kinds = (addresses: readonly string[], kind: RegExp): string[] => addresses.filter((address) => kind.test(address)).sort();

  test.each(["joins", "leaving", "gone", "back"])("has nothing more to do once it is deployed: %s", (name) => {
    expect(planned[`after ${name}`]).toEqual(NOTHING);
  });

  test.each(["joins", "leaving", "gone", "back"])("replaces nothing, neither servers nor what they hold: %s", (name) => {
    expect(planned[name]!.replaced).toEqual([]);
  });

  test("makes only what a new member is, and ties to it", () => {
    expect(strangers(planned.joins!.created, "cologne", TIES)).toEqual([]);
    expect(kinds(planned.joins!.created, /^outscale_vm\./).length).toBeGreaterThan(1);
    expect(planned.joins!.destroyed).toEqual([]);
  });

  test("changes lists of the others where they are, and no server of theirs", () => {
    for (const name of ["joins", "leaving", "gone", "back"]) {
      expect(planned[name]!.updated.filter((address) => !LISTS.test(address))).toEqual([]);
      expect(planned[name]!.updated.length).toBeGreaterThan(0);
    }
  });

  test("hands over before a member goes: its votes and its share are made elsewhere, and nothing of it is destroyed but its name", () => {
    expect(kinds(planned.leaving!.created, /^outscale_vm\./).map((address) => address.replace(/^outscale_vm\.union_|_[0-9A-F]{8}$/g, ""))).toEqual(takes);
    expect(strangers(planned.leaving!.destroyed, "nobody", TIES)).toEqual([]);
  });

  test("takes a member out: only what is its own goes, and ties to it", () => {
    expect(strangers(planned.gone!.destroyed, "paris", TIES)).toEqual([]);
    expect(kinds(planned.gone!.destroyed, /^scaleway_instance_server\./)).toHaveLength(6);
    expect(planned.gone!.created).toEqual([]);
  });

  test("takes it back, with what evenness asks for", () => {
    expect(strangers(planned.back!.created, "paris", TIES)).toEqual([]);
    expect(kinds(planned.back!.created, /^scaleway_instance_server\./).length).toBeGreaterThan(1);
    expect(planned.back!.destroyed).toEqual([]);
  });

  test("leaves an empty world when it is destroyed", () => {
    expect(left).toEqual([]);
  });
});
