import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { PartKind } from "./parts";
import { Town } from "./town";
import type { CloudMaker } from "../../../support/programs";
import { blocksOf, addressOf, canonical } from "../../../../src/testing/json-blocks";
import { synthesize, testStack } from "../../../../src/testing/synthesis";
import { CodedError } from "../../../../src/core/coded-error";

/** A part of a random program, drawn. */
export interface Part {
  readonly of: PartKind;
  readonly name: string;
  readonly number: number;
  readonly key: number;
}

/** What a program became: its file with sorted keys, and each block by its address; or the refusal's code. */
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
    const json = synthesize(stack);
    const blocks = blocksOf(json).map((block) => [addressOf(block), { path: block.path, text: canonical(block.attributes) }] as const);
    return { text: canonical(json), blocks: new Map(blocks) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) {
      throw error;
    }
    return { text: "", blocks: new Map(), refusal };
  }
}

function define(stack: TerraformStack, maker: CloudMaker, parts: readonly Part[]): void {
  const town = new Town(maker.makeCloud(stack as Construct), maker);
  parts.forEach(({ of, name, number, key }) => of.define({ town, name, number, key }));
}

/** What a validation at synth says comes in one error of cdktf's, with the code in its text. */
function refusalOf(error: unknown): string | undefined {
  return error instanceof CodedError ? error.code : /\[(ARCHIPEL_\w+)\]/.exec((error as Error).message)?.[1];
}

/** What one program has and the other has not, or has otherwise, of those blocks that are asked for. */
export function differences(one: Written, other: Written, isAsked: (path: string) => boolean, withContent: boolean): string[] {
  return [...one.blocks].filter(([, { path }]) => isAsked(path)).flatMap(([address, { text }]) => {
    const there = other.blocks.get(address);
    if (there === undefined) {
      return [`${address} is gone`];
    }
    return withContent && there.text !== text ? [`${address} differs:\n  ${text}\n  ${there.text}`] : [];
  });
}
