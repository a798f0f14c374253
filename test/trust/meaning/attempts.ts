import type { TerraformResource } from "cdktf";
import { TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { CodedError } from "../../../src/core/coded-error";

/** Asks a cloud for things, element by element. */
export class Attempts {
  /** How often the cloud refused by a typed error. */
  public refused = 0;
  private count = 0;

  public constructor(public readonly scope: Construct) {}

  /**
   * The first of the asks that the cloud takes, and what it made of it. What it refused leaves the tree. An error that is not typed, or that tells of
   * a driver which broke its contract, is thrown on.
   */
  public first<A, T>(asks: readonly A[], make: (ask: A, id: string) => T): { readonly ask: A; readonly thing: T } | undefined {
    for (const ask of asks) {
      const id = `thing${this.count++}`;
      try {
        return { ask, thing: make(ask, id) };
      } catch (error) {
        if (!(error instanceof CodedError) || error.code === "ARCHIPEL_DRIVER_CONTRACT") {
          throw error;
        }
        this.refused += 1;
        this.scope.node.tryRemoveChild(id);
      }
    }
    return undefined;
  }
}

/** Where a construct's main resource is in the JSON, and the construct in the tree. */
export function placeOf(construct: IConstruct): { readonly address: string; readonly path: string } {
  const main = construct.node.defaultChild as TerraformResource;
  return { address: `${main.terraformResourceType}.${TerraformStack.of(main).getLogicalId(main)}`, path: construct.node.path };
}
