import type { TerraformResourceLifecycle } from "cdktf";

/**
 * What happens to something that holds data when it leaves the program.
 */
export enum RemovalPolicy {
  /** It is destroyed, as Terraform does with everything. A bucket that still holds objects is refused by its cloud. */
  DESTROY = "destroy",
  /** A plan that would destroy it fails (Terraform's `prevent_destroy`). */
  PROTECT = "protect",
}

/** What Terraform is told of it: nothing, where it does as always. */
export function lifecycleOf(policy: RemovalPolicy): TerraformResourceLifecycle | undefined {
  return policy === RemovalPolicy.PROTECT ? { preventDestroy: true } : undefined;
}
