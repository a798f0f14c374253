import { TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenStack } from "archipel";
import { FactCorrection, FederatedDatabase, Federation, FederationRecord, MachineImage, MachineType } from "archipel";
import type { Changes, Outcome } from "archipel-sandbox";
import { makeCloud } from "../clouds/openstack/make-cloud";
import { AppOnDisk } from "../support/app-on-disk";
import { skipped } from "../support/skipped";

const STACK = "federation";
const NOTHING: Changes = { created: [], updated: [], replaced: [], destroyed: [] };
const SMALL = { machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }), image: MachineImage.debian("12") };
const PLACES = ["north", "east", "south"];

/** What only comes and goes with a member's neighbours: routes to it, and rules for its gateway. */
const TIES = /_route_v2\.\w+_Network_To-|secgroup_rule_v2\.\w+_Gateway_/;
const SERVER = /^openstack_compute_instance_v2\./;
const VOLUME = /^openstack_blockstorage_volume_v3\./;

const named = process.env.OS_CLOUD !== undefined || process.env.OS_AUTH_URL !== undefined;

/** Members that come and go, with the real provider. All of them are on one real OpenStack, each with networks and an operator of its own. */
describe("a federation on a real OpenStack", () => {
  if (!named) {
    test("is not there", (context) => skipped(context, "a federation on a real OpenStack", "neither OS_CLOUD nor OS_AUTH_URL names one"));
    return;
  }
  const app = new AppOnDisk();
  const record = FederationRecord.memory();
  const planned: Record<string, Changes> = {};
  let held: readonly string[] = [];

  const succeeded = (outcome: Outcome): Outcome => {
    expect(outcome.exitCode, outcome.output).toBe(0);
    return outcome;
  };

  /** Writes the program with these members. A cloud stays in the program until what it has is gone: Terraform needs its provider for that. */
  const unite = (places: readonly string[], { leaving = [], others = [] }: Partial<Record<"leaving" | "others", readonly string[]>> = {}): void =>
    app.synthesize((root) => {
      const stack = new TerraformStack(root, STACK);
      stack.addOverride("terraform.backend.local.path", app.file("state.json"));
      others.forEach((place) => memberOf(stack, place));
      const members = places.map((place) => memberOf(stack, place));
      const federation = new Federation(stack, "union", {
        members,
        leaving: members.filter(({ node }) => leaving.includes(node.id)),
        capacity: 4,
        record,
        overlay: { machine: SMALL.machine },
      });
      federation.servers("web", { ...SMALL, count: 4 });
      new FederatedDatabase(federation, "database", { ...SMALL, volumeGib: 1 });
    });

  /** Plans and applies what was written, and plans again. */
  const deploy = async (name: string): Promise<void> => {
    succeeded(await app.engine(STACK).init());
    planned[name] = succeeded(await app.engine(STACK).plan()).planned;
    const start = Date.now();
    succeeded(await app.engine(STACK).apply());
    const { created, updated, replaced, destroyed } = planned[name];
    console.info(`${name}: ${created.length} made, ${updated.length} changed, ${replaced.length} replaced, ${destroyed.length} gone in ${Math.round((Date.now() - start) / 1000)} s`);
    planned[`after ${name}`] = succeeded(await app.engine(STACK).plan()).planned;
  };

  beforeAll(async () => {
    unite(PLACES);
    await deploy("founded");
    unite(PLACES, { leaving: ["north"] });
    await deploy("leaving");
    unite(["east", "south"], { others: ["north"] });
    await deploy("gone");
    unite(["east", "south"]);
    planned.forgotten = succeeded(await app.engine(STACK).plan()).planned;
    unite(["east", "south", "north"]);
    await deploy("back");
  });

  afterAll(async () => {
    succeeded(await app.engine(STACK).destroy());
    held = (await app.engine(STACK).run("state", "list")).answer.split("\n").filter((address) => address !== "");
    app.remove();
    expect(held).toEqual([]);
  });

  const strangers = (addresses: readonly string[]): string[] => addresses.filter((address) => !address.includes("_north_") && !TIES.test(address));
  const kinds = (addresses: readonly string[], kind: RegExp): string[] =>
    addresses.filter((address) => kind.test(address)).map((address) => address.replace(/^\w+\.union_|_[0-9A-F]{8}$/g, "")).sort();

  test.each(["founded", "leaving", "gone", "back"])("has nothing more to do once it is deployed: %s", (name) => {
    expect(planned[`after ${name}`]).toEqual(NOTHING);
  });

  test.each(["leaving", "gone", "back"])("replaces nothing, and changes no server: %s", (name) => {
    expect(planned[name]!.replaced).toEqual([]);
    expect(kinds(planned[name]!.updated, SERVER)).toEqual([]);
  });

  test("hands over before a member goes, and destroys nothing of it", () => {
    expect(kinds(planned.leaving!.created, SERVER)).toEqual(["database_east_1", "web_east_1", "web_south_1"]);
    expect(planned.leaving!.destroyed).toEqual([]);
  });

  test("takes a member out: only what is its own goes, and ties to it", () => {
    expect(strangers(planned.gone!.destroyed)).toEqual([]);
    expect(kinds(planned.gone!.destroyed, SERVER)).toEqual(["database_north_0", "north_Gateway", "web_north_0", "web_north_1"]);
    expect(planned.gone!.created).toEqual([]);
  });

  test("does not miss its cloud once all of that is gone", () => {
    expect(planned.forgotten).toEqual(NOTHING);
  });

  test("takes it back, and gives back to it some of what others took over", () => {
    expect(strangers(planned.back!.created)).toEqual([]);
    expect(kinds(planned.back!.created, VOLUME)).toHaveLength(1);
    expect(planned.leaving!.created).toEqual(expect.arrayContaining([...planned.back!.destroyed]));
  });
});

/** A part of the cloud that stands for a cloud of somebody else's. */
function memberOf(stack: TerraformStack, place: string): OpenStack {
  const cloud = makeCloud(stack, place);
  new FactCorrection(stack, `operator-${place}`, { cloud, operatorName: `${place} Ltd`, group: place, source: "the test", asOf: "2026-11-28" });
  return cloud;
}
