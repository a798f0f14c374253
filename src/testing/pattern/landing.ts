import type { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { Refusal } from "./refusal";
import { refusalOf } from "./refusal";
import type { SampleCloud } from "./sample-clouds";
import { isOffered } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import { recordedQuestions } from "../../core/needs-record";
import { blocksOf } from "../json-blocks";
import { testStack, toJson } from "../synthesis";
import type { TerraformJson } from "../synthesis";

/** Defines a pattern as a user would, in a scope that stands on the cloud. It names no cloud. */
export type PatternBuild = (scope: Construct, cloud: ICloud) => void;

/** A pattern on a cloud that carries it. */
export interface Landed {
  /** What Terraform would be told. */
  readonly json: TerraformJson;
  /** How many resources there are of each type. */
  readonly resources: Readonly<Record<string, number>>;
  /** What the pattern asked for and does without here, in words. */
  readonly without: readonly string[];
  /** What it warns of. */
  readonly warnings: readonly string[];
}

/** What becomes of a pattern on a cloud. */
export interface PatternLanding {
  /** The cloud, as a word: `scaleway`. */
  readonly name: string;
  /** The cloud's name for people. */
  readonly cloudName: string;
  /** What it is there. @default - the cloud does not carry it */
  readonly landed?: Landed;
  /** Why the cloud does not carry it. @default - it does */
  readonly refused?: Refusal;
}

/**
 * Puts a pattern on a cloud.
 *
 * @throws Error whatever the pattern ends with that is no refusal by the cloud: such a pattern is broken there
 */
export function landPattern(build: PatternBuild, { name, makeCloud }: SampleCloud): PatternLanding {
  const stack = testStack("pattern");
  const cloud = makeCloud(stack);
  const { cloudName } = cloud;
  try {
    build(scopeOn(cloud, "one"), cloud);
  } catch (error) {
    return { name, cloudName, refused: refusalOf(error) };
  }
  const json = toJson(stack);
  const types = blocksOf(json, ["resource"]).map(({ type }) => type);
  const without = recordedQuestions(cloud).filter((capability) => !isOffered(cloud, capability)).map(({ title }) => title);
  const resources = Object.fromEntries([...new Set(types)].map((type) => [type, types.filter((other) => other === type).length]));
  return { name, cloudName, landed: { json, resources, without, warnings: warningsOf(stack) } };
}

/** A scope of its own that stands on a cloud. */
export function scopeOn(cloud: ICloud, id: string): Construct {
  return new Construct(cloud as unknown as Construct, id);
}

/** What constructs of a stack warn of, each once. */
export function warningsOf(stack: TerraformStack): string[] {
  const metadata = stack.node.findAll().flatMap(({ node }) => node.metadata);
  return [...new Set(metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => String(data)))];
}
