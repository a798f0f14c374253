import type { TerraformStack } from "cdktf";
import type { FederationRecord, ICloud } from "archipel";
import { Exoscale, Federation, Hetzner, Infomaniak, Scaleway, Stackit } from "archipel";

/** Clouds of five operators, by the places that they stand for. */
export const OPERATORS: Readonly<Record<string, (stack: TerraformStack) => ICloud>> = {
  paris: (stack) => new Scaleway(stack, "paris", { region: "fr-par", zone: "fr-par-1" }),
  falkenstein: (stack) => new Hetzner(stack, "falkenstein", { region: "fsn1" }),
  geneva: (stack) => new Infomaniak(stack, "geneva", { region: "dc3-a" }),
  vienna: (stack) => new Exoscale(stack, "vienna", { zone: "at-vie-1" }),
  swabia: (stack) => new Stackit(stack, "swabia", { region: "eu01", projectId: "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f" }),
};

/** What a federation of a test is made of. */
export interface Union {
  readonly record: FederationRecord;
  /** Among the places of `OPERATORS`. */
  readonly members: readonly string[];
  readonly leaving?: readonly string[];
  /** Former members whose clouds are in the program still, as Terraform destroys what they have by them. @default - none */
  readonly former?: readonly string[];
  /** Whether it has an overlay. @default true */
  readonly meshed?: boolean;
}

/** A federation over some of the operators. */
export function union(stack: TerraformStack, { record, members, leaving = [], former = [], meshed }: Union): Federation {
  former.forEach((name) => OPERATORS[name]!(stack));
  const clouds = members.map((name) => OPERATORS[name]!(stack));
  return new Federation(stack, "union", { members: clouds, leaving: clouds.filter(({ node }) => leaving.includes(node.id)), record, meshed });
}
