import type { TerraformStack } from "cdktf";
import type { Block } from "./json-blocks";
import { addressOf, blocksOf } from "./json-blocks";
import type { Difference } from "./match";
import { compare } from "./match";
import type { Attributes, TerraformJson } from "./synthesis";
import { toJson } from "./synthesis";
import { CodedError } from "../core/coded-error";

/** Attributes as expected: literal values, or what `Match` makes. Objects may have more members than expected. */
export type ExpectedAttributes = Readonly<Record<string, unknown>>;

/** A resource or data source that was found. */
export interface FoundResource {
  /** Where it stands in the construct tree. */
  readonly path: string;
  /** How Terraform calls it. */
  readonly address: string;
  /** What it was given. */
  readonly attributes: Attributes;
}

/**
 * What a stack says to Terraform, to make assertions on. Names are Terraform's own, in `snake_case`, as in `cdk.tf.json`.
 *
 * ```ts
 * Template.fromStack(stack).hasResource("scaleway_instance_server", { type: "PLAY2-NANO", tags: Match.arrayWith(["role=web"]) });
 * ```
 */
export class Template {
  /** Synthesizes a stack; its aspects are applied and its validations run. */
  public static fromStack(stack: TerraformStack): Template {
    return new Template(toJson(stack));
  }

  /** Reads what was synthesized before: the text of a `cdk.tf.json`, or the object. */
  public static fromJson(json: string | TerraformJson): Template {
    return new Template(toJson(json));
  }

  private constructor(private readonly json: TerraformJson) {}

  /** Everything, as in `cdk.tf.json`. */
  public toJson(): TerraformJson {
    return this.json;
  }

  /**
   * Asserts that there is such a resource.
   *
   * @throws Error telling the most similar one and where it differs
   */
  public hasResource(type: string, expected: ExpectedAttributes = {}): void {
    this.require("resource", type, expected);
  }

  /** The same as `hasResource`, for those who come from the AWS CDK. */
  public hasResourceProperties(type: string, expected: ExpectedAttributes): void {
    this.require("resource", type, expected);
  }

  /** Asserts that there is such a data source. */
  public hasDataSource(type: string, expected: ExpectedAttributes = {}): void {
    this.require("data", type, expected);
  }

  /** Asserts how many resources of a type there are. */
  public resourceCount(type: string, count: number): void {
    const found = this.blocks("resource", type);
    if (found.length !== count) {
      throw new CodedError("ARCHIPEL_ASSERTION", `expected ${count} of ${type}, got ${found.length}${found.map((block) => `\n  - ${addressOf(block)} at ${block.path}`).join("")}`);
    }
  }

  /** The resources of a type that are as expected; none is no error. */
  public findResources(type: string, expected: ExpectedAttributes = {}): FoundResource[] {
    return this.blocks("resource", type)
      .filter((block) => compare(expected, block.attributes).length === 0)
      .map((block) => ({ path: block.path, address: addressOf(block), attributes: block.attributes }));
  }

  /** Asserts that there is an output, by its name in Terraform. */
  public hasOutput(name: string, expected: ExpectedAttributes = {}): void {
    const outputs = this.json.output ?? {};
    if (!(name in outputs)) {
      throw new CodedError("ARCHIPEL_ASSERTION", `no output ${name}; there is ${list(Object.keys(outputs))}`);
    }
    refuse(`output ${name} is not as expected`, compare(expected, outputs[name]));
  }

  /** Asserts that a provider is configured so, by its local name: `scaleway`, `openstack`. */
  public hasProvider(name: string, expected: ExpectedAttributes = {}): void {
    const configured = [this.json.provider?.[name] ?? []].flat();
    if (configured.length === 0) {
      throw new CodedError("ARCHIPEL_ASSERTION", `no provider ${name}; there is ${list(Object.keys(this.json.provider ?? {}))}`);
    }
    const closest = configured.map((content) => compare(expected, content)).sort((one, other) => one.length - other.length)[0];
    refuse(`no provider ${name} is as expected; the most similar one differs`, closest);
  }

  private require(kind: Block["kind"], type: string, expected: ExpectedAttributes): void {
    const candidates = this.blocks(kind, type).map((block) => ({ block, differences: compare(expected, block.attributes) }));
    if (candidates.length === 0) {
      throw new CodedError("ARCHIPEL_ASSERTION", `no ${kind} of type ${type}; there is ${list([...new Set(blocksOf(this.json, [kind]).map((block) => block.type))])}`);
    }
    const [closest] = candidates.sort((one, other) => one.differences.length - other.differences.length);
    const which = `${candidates.length} of ${type}, none as expected; the most similar is ${addressOf(closest.block)} at ${closest.block.path}, and differs`;
    refuse(which, closest.differences);
  }

  private blocks(kind: Block["kind"], type: string): Block[] {
    return blocksOf(this.json, [kind]).filter((block) => block.type === type);
  }
}

function refuse(title: string, differences: readonly Difference[]): void {
  if (differences.length > 0) {
    throw new CodedError("ARCHIPEL_ASSERTION", `${title}:${differences.map(({ path, problem }) => `\n  - ${path || "(as a whole)"}: ${problem}`).join("")}`);
  }
}

function list(names: readonly string[]): string {
  return names.length > 0 ? [...names].sort().join(", ") : "none";
}
