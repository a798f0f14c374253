import type { TerraformStack } from "cdktf";
import { TerraformResource } from "cdktf";

/** How a volume is kept from being destroyed. */
export const KEPT = { preventDestroy: true } as const;

const VOLUMES = ["scaleway_block_volume", "openstack_blockstorage_volume_v3"];

/** Remembers which volumes are protected, as the library does for a stack. */
export class ProtectedVolumes extends TerraformResource {
  public constructor(stack: TerraformStack) {
    super(stack, "archipel_protected_data", { terraformResourceType: "terraform_data", lifecycle: KEPT });
  }

  public get terraformMetaArguments(): Record<string, unknown> {
    const resources = this.cdktfStack.node.findAll().filter((node): node is TerraformResource => TerraformResource.isTerraformResource(node));
    const volumes = resources.filter(({ terraformResourceType }) => VOLUMES.includes(terraformResourceType));
    const addresses = volumes.map(({ terraformResourceType, friendlyUniqueId }) => `${terraformResourceType}.${friendlyUniqueId}`).sort();
    return { ...super.terraformMetaArguments, forEach: `\${toset(${JSON.stringify(addresses)})}` };
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return {};
  }
}
