import { TerraformElement } from "cdktf";
import type { IConstruct, IMixin } from "constructs";
import * as archipel from "archipel";
import { SovereignState, StateBucket, StateStore, StorageCapability as S } from "archipel";
import type { Kind } from "../kind";
import { server } from "./compute";
import { classesUnder, initializerOf } from "../assembly";
import type { World } from "../world";

/** Every mixin of every vendor, by its place in the library. */
const MIXINS = classesUnder("vendors");

function construct(world: World): IConstruct {
  const known = world.things.filter((thing): thing is IConstruct => typeof (thing as { with?: unknown }).with === "function");
  return known.length > 0 && world.dice.chance(0.8) ? world.dice.pick(known) : server(world);
}

/** A mixin of some vendor, be it that of the cloud or not. */
function mixed(world: World): void {
  const target = construct(world);
  const vendor = world.cloud.cloudName.toLowerCase().replace(/[^a-z]/g, "");
  const own = MIXINS.filter((name) => name.startsWith(`vendors.${vendor}.`));
  const name = world.dice.pick(own.length > 0 && world.dice.chance(0.7) ? own : MIXINS);
  const type = name.split(".").reduce<unknown>((holder, part) => (holder as Record<string, unknown>)[part],
    archipel) as new (...args: readonly unknown[]) => IMixin;
  const args = initializerOf(name).map(({ type: { primitive, collection } }) => (collection?.kind === "map" ? { key: "value" } : collection
    ? ["one"] : primitive === "number" ? 3 : primitive === "boolean" ? true : "word"));
  const mixin = world.construct(name, type, args);
  world.call(target, "with", mixin);
}

/** What every resource of Terraform takes, whatever it is. */
const OVERRIDES: readonly (readonly [string, unknown])[] = [
  ["lifecycle.prevent_destroy", false],
  ["lifecycle.ignore_changes", ["tags"]],
  ["lifecycle.create_before_destroy", true],
  ["depends_on", []],
];

function overridden(world: World): void {
  const target = construct(world);
  const resource = target.node.defaultChild;
  if (TerraformElement.isTerraformElement(resource)) {
    const [path, value] = world.dice.pick(OVERRIDES);
    world.lines.push(`<defaultChild of ${target.node.path}>.addOverride("${path}", ${JSON.stringify(value)})`);
    resource.addOverride(path, value);
  }
}

/** What is done with constructs, and what is beside them. */
export const AROUND_KINDS: readonly Kind[] = [
  { name: "mixin", covers: [], needs: [], define: mixed },
  { name: "override", covers: [], needs: [], define: overridden },
  {
    name: "state bucket", covers: ["StateBucket"], needs: [S.BUCKET, S.BUCKET_S3, S.BUCKET_VERSIONING], define: (world) =>
      void world.make(StateBucket, world.some([[S.BUCKET_TAGS, () => ({ tags: world.tags() })]])),
  },
  {
    name: "state",
    covers: ["SovereignState"],
    needs: [S.BUCKET_S3],
    define: (world) => {
      const store = world.call(StateStore, "bucketNamed", world.cloud, "states-of-the-fuzz");
      world.make(SovereignState, { store, locking: world.dice.chance(0.3), ...world.some([[undefined, () => ({ key: "shop/web.tfstate" })]]) });
    },
  },
];
