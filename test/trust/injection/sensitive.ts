import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";

/** A sensitive variable of the stack: the way in that there is for a secret. */
export function sensitive(scope: Construct, id = "password"): string {
  const known = scope.node.tryFindChild(id) as TerraformVariable | undefined;
  return (known ?? new TerraformVariable(scope, id, { sensitive: true })).stringValue;
}
