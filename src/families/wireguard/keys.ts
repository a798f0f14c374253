import type { Construct } from "constructs";
import { AsymmetricKey } from "../../../l1/wireguard/asymmetric-key";
import { WireguardProvider } from "../../../l1/wireguard/provider";

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
  private readonly provider: WireguardProvider;

  public constructor(private readonly scope: Construct) {
    this.provider = new WireguardProvider(scope, "WireGuard", { alias: scope.node.addr });
  }

  /** Makes one. */
  public define(id: string): WireGuardKey {
    const { privateKey, publicKey } = new AsymmetricKey(this.scope, id, { provider: this.provider });
    return { privateKey, publicKey };
  }
}
