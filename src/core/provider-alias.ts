import { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import { stackOf } from "./library-guard";

const NAMED = Symbol.for("archipel.namedProviders");

/**
 * The alias for one more provider configuration of a kind: the first in a stack has none, so that plain Terraform
 * resources beside ours find it; each further one, and each of a cloud that may leave, is called after its cloud's place in the tree.
 */
export function providerAlias(cloud: IConstruct, terraformType: string): string | undefined {
  const others = providersBelow(stackOf(cloud)).filter(({ terraformResourceType }) => terraformResourceType === terraformType);
  return NAMED in cloud || others.some(({ alias }) => alias === undefined) ? aliasOf(cloud) : undefined;
}

/**
 * Gives each provider configuration of a cloud that may leave its stack a name, also those that are defined later. Terraform destroys what is no longer in the program with the
 * configuration that made it. One without a name would go over to the next cloud of the kind; asked for what it never had, that one would say that it is gone.
 */
export function nameProviders(cloud: IConstruct): void {
  Object.defineProperty(cloud, NAMED, { value: true, configurable: true });
  providersBelow(cloud).filter(({ alias }) => alias === undefined).forEach((provider) => {
    provider.alias = aliasOf(cloud);
  });
}

function providersBelow(scope: IConstruct): TerraformProvider[] {
  return scope.node.findAll().filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node));
}

function aliasOf(cloud: IConstruct): string {
  const path = cloud.node.path.slice(stackOf(cloud).node.path.length + 1);
  return path.replace(/[^A-Za-z0-9_-]+/g, "_").replace(/^(?![A-Za-z_])/, "_");
}
