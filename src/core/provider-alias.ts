import { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import { stackOf } from "./library-guard";

/**
 * The alias for one more provider configuration of a kind: the first in a stack has none, so that plain Terraform
 * resources beside ours find it; each further one is called after its cloud's place in the tree.
 */
export function providerAlias(cloud: IConstruct, terraformType: string): string | undefined {
  const stack = stackOf(cloud);
  const others = stack.node
    .findAll()
    .filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node) && node.terraformResourceType === terraformType);
  if (others.every((provider) => provider.alias !== undefined)) {
    return undefined;
  }
  const path = cloud.node.path.slice(stack.node.path.length + 1);
  return path.replace(/[^A-Za-z0-9_-]+/g, "_").replace(/^(?![A-Za-z_])/, "_");
}
