import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { PartKind } from "./parts";
import { Town } from "./town";
import { CodedError } from "../../../../src/core/coded-error";
import { blocksOf, addressOf, canonical } from "../../../../src/testing/json-blocks";
import type { TerraformJson } from "../../../../src/testing/synthesis";
import { synthesize, testStack } from "../../../../src/testing/synthesis";
import type { CloudMaker } from "../../../support/programs";

/** A part of a random program, drawn. */
export interface Part {
  readonly of: PartKind;
  readonly name: string;
  readonly number: number;
  readonly key: number;
}

/** What a program became: its file with sorted keys, and each block by its address, without what it waits for; or the refusal's code. */
export interface Written {
  readonly text: string;
  readonly blocks: ReadonlyMap<string, { readonly path: string; readonly text: string }>;
  readonly refusal?: string;
}

/** Runs a program: its parts, in this order, on one cloud. */
export function write(maker: CloudMaker, parts: readonly Part[]): Written {
  const stack = testStack("order");
  try {
    define(stack, maker, parts);
    const json = withoutAskedOrder(synthesize(stack));
    const blocks = blocksOf(json).map((block) => {
      const { depends_on: _order, ...attributes } = block.attributes;
      return [addressOf(block), { path: block.path, text: canonical(attributes) }] as const;
    });
    return { text: canonical(json), blocks: new Map(blocks) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) {
      throw error;
    }
    return { text: "", blocks: new Map(), refusal };
  }
}

/** Lists in which what comes later stands at the end, as the providers' pages ask: another order of the program is another order of the list. */
const IN_ORDER_OF_PROGRAM = [["stackit_ske_cluster", "node_pools"]] as const; // src/clouds/stackit/cluster.ts

/** The same, with such lists sorted. */
function withoutAskedOrder(json: TerraformJson): TerraformJson {
  const key = (item: object): string => canonical(item);
  IN_ORDER_OF_PROGRAM.forEach(([type, list]) => Object.values(json.resource?.[type] ?? {}).forEach((attributes) =>
    (attributes[list] as object[]).sort((one, other) => (key(one) < key(other) ? -1 : 1))));
  return json;
}

function define(stack: TerraformStack, maker: CloudMaker, parts: readonly Part[]): void {
  const town = new Town(maker.makeCloud(stack as Construct), maker);
  parts.forEach(({ of, name, number, key }) => of.define({ town, name, number, key }));
}

/** What a validation at synth says comes in one error of cdktf's, with the code in its text. */
function refusalOf(error: unknown): string | undefined {
  return error instanceof CodedError ? error.code : /\[(ARCHIPEL_\w+)\]/.exec((error as Error).message)?.[1];
}

/** What one program has, and the other has not, of those blocks that are asked for. */
export function gone(one: Written, other: Written, isAsked: (path: string) => boolean = () => true): string[] {
  return [...one.blocks].flatMap(([address, { path }]) => (isAsked(path) && !other.blocks.has(address) ? [`${address} is gone`] : []));
}

/** Resources, or types of them, that are one for all of a cloud or stack, by what the documentation says: what comes to it is written into them. */
const ONE_FOR_ALL = [
  "cloudavenue_edgegateway_firewall", // the one list of rules of an edge gateway: src/clouds/cloudavenue/perimeter.ts
  "terraform_data.archipel_protected_data", // the one list of what a stack protects
];

/**
 * What both have, and one of them otherwise. What Terraform waits for is not looked at where something comes or goes, as that changes nothing at a cloud:
 * Incus makes its ACLs one after the other, each waiting for its neighbour.
 */
export function changed(one: Written, other: Written, isAsked: (path: string) => boolean = () => true): string[] {
  return [...one.blocks].flatMap(([address, { path, text }]) => {
    const there = other.blocks.get(address);
    const isLookedAt = isAsked(path) && !ONE_FOR_ALL.some((known) => address === known || address.startsWith(`${known}.`));
    return isLookedAt && there !== undefined && there.text !== text ? [`${address} differs:\n  ${text}\n  ${there.text}`] : [];
  });
}
