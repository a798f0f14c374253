import type { Construct } from "constructs";
import type { Context } from "./context";
import type { Perimeter } from "./perimeter";
import { AFTER_RULES } from "./rule-lifecycle";
import { EdgegatewayIpSet } from "../../../l1/cloudavenue/edgegateway-ip-set";
import { Publicip } from "../../../l1/cloudavenue/publicip";
import type { ListenerSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";
import { RuleDirection, RuleProtocol } from "../../network/driver";

/** The public address of a load balancer, and the rule of the gateway that lets everybody come to its port. */
export class PublicSide {
  public readonly address: string;

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    private readonly perimeter: Perimeter,
    private readonly name: string,
  ) {
    const { provider, gateway } = context;
    this.address = new Publicip(scope, "PublicIp", { provider, ...gateway }).publicIp;
  }

  /** Opens the port of a listener. */
  public open({ port, protocol }: ListenerSpec): void {
    const { provider, gateway } = this.context;
    const addresses = new EdgegatewayIpSet(this.scope, "Addresses", {
      provider,
      ...gateway,
      name: this.name,
      ipAddresses: [this.address],
      lifecycle: AFTER_RULES,
    });
    this.perimeter.openService(this.scope.node.path, `${this.name}-inbound`, addresses.id, {
      direction: RuleDirection.INBOUND,
      protocol: protocol === ListenerProtocol.UDP ? RuleProtocol.UDP : RuleProtocol.TCP,
      ipVersion: 4,
      fromPort: port,
      toPort: port,
    });
  }
}
