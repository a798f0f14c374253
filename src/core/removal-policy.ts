import type { TerraformResourceLifecycle } from "cdktf";
import type { IConstruct } from "constructs";
import { Faults } from "./faults";

/**
 * What happens to something that holds data when it leaves the program.
 */
export enum RemovalPolicy {
  /** It is destroyed, as Terraform does with everything. A bucket that still holds objects is refused by its cloud. */
  DESTROY = "destroy",
  /**
   * A plan that would destroy or replace it fails (Terraform's `prevent_destroy`), also when its construct was renamed or taken out of the program.
   * To destroy it, say `DESTROY` first, and deploy.
   */
  PROTECT = "protect",
}

/** Where a program, `cdktf.json` or a test says what the policy is of everything below that says nothing itself. */
export const REMOVAL_POLICY_CONTEXT = "archipel:removalPolicy";

/**
 * The policy of what holds data: what its properties say, or the context of the program, or else it is protected.
 *
 * @throws ValidationError when the context says something else than there is
 */
export function removalPolicyFor(scope: IConstruct, className: string, asked: RemovalPolicy | undefined): RemovalPolicy {
  const said: unknown = asked ?? scope.node.tryGetContext(REMOVAL_POLICY_CONTEXT) ?? RemovalPolicy.PROTECT;
  const policies: readonly unknown[] = Object.values(RemovalPolicy);
  if (!policies.includes(said)) {
    const property = asked === undefined ? `context ${REMOVAL_POLICY_CONTEXT}` : "removalPolicy";
    new Faults(scope, className).refuse(property, said, `one of ${policies.join(", ")}`);
  }
  return said as RemovalPolicy;
}

/** What Terraform is told of it: nothing, where it does as always. */
export function lifecycleOf(policy: RemovalPolicy): TerraformResourceLifecycle | undefined {
  return policy === RemovalPolicy.PROTECT ? { preventDestroy: true } : undefined;
}
