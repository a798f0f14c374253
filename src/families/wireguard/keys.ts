import { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { AsymmetricKey } from "../../../l1/wireguard/asymmetric-key";
import { WireguardProvider } from "../../../l1/wireguard/provider";
import { stackOf } from "../../core/library-guard";

/** Both halves of a WireGuard key, as tokens. */
export interface WireGuardKey {
  /** Base64; marked sensitive by the provider. */
  readonly privateKey: string;
  /** Base64. */
  readonly publicKey: string;
}

/**
 * Key pairs that Terraform makes once and keeps in its state; nothing of the private halves is in the JSON.
 *
 * @see https://github.com/OJFord/terraform-provider-wireguard/blob/master/docs/resources/asymmetric_key.md
 */
export class WireGuardKeys {
  private readonly provider: TerraformProvider;

  public constructor(private readonly scope: Construct) {
    // One without a name for all of a stack: Terraform destroys keys that left the program with it, also when nothing of the program defines it any more.
    const providers = stackOf(scope).node.findAll().filter((node): node is TerraformProvider => TerraformProvider.isTerraformProvider(node));
    const type = WireguardProvider.tfResourceType;
    const existing = providers.find(({ terraformResourceType, alias }) => terraformResourceType === type && alias === undefined);
    this.provider = existing ?? new WireguardProvider(scope, "WireGuard", {});
  }

  /** Makes one. */
  public define(id: string): WireGuardKey {
    const { privateKey, publicKey } = new AsymmetricKey(this.scope, id, { provider: this.provider });
    return { privateKey, publicKey };
  }
}
