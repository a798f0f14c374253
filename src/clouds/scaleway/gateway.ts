import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { VpcGatewayNetwork } from "../../../l1/scaleway/vpc-gateway-network";
import { VpcPublicGateway } from "../../../l1/scaleway/vpc-public-gateway";
import { VpcPublicGatewayIp } from "../../../l1/scaleway/vpc-public-gateway-ip";
import { tagList } from "../../core/tags";
import type { NetworkSpec } from "../../network/driver";

/** The smallest; `network.node.findChild("Gateway")` is the resource, to choose another. */
const GATEWAY_TYPE = "VPC-GW-S";

/**
 * A public gateway: the way out for servers without a public address. It belongs to one zone and serves the whole region.
 *
 * @see https://www.scaleway.com/en/docs/public-gateways/
 */
export class Gateway {
  private readonly gateway: VpcPublicGateway;
  private readonly zone?: string;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: NetworkSpec,
  ) {
    const { provider } = context;
    this.zone = context.otherZone(spec.zone);
    const tags = tagList(spec.tags);
    const address = new VpcPublicGatewayIp(scope, "GatewayIp", { provider, zone: this.zone, tags });
    this.gateway = new VpcPublicGateway(scope, "Gateway", {
      provider,
      zone: this.zone,
      name: spec.name,
      type: GATEWAY_TYPE,
      ipId: address.id,
      tags,
    });
  }

  /** Makes the gateway the default route of a Private Network. */
  public join(scope: Construct, privateNetworkId: string): ITerraformDependable {
    return new VpcGatewayNetwork(scope, "GatewayNetwork", {
      provider: this.context.provider,
      zone: this.zone,
      gatewayId: this.gateway.id,
      privateNetworkId,
      enableMasquerade: true,
      ipamConfig: [{ pushDefaultRoute: true }],
    });
  }
}
