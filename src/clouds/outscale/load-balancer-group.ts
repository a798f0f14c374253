import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { tagBlocks } from "./tags";
import { SecurityGroup } from "../../../l1/outscale/security-group";
import { SecurityGroupRule } from "../../../l1/outscale/security-group-rule";
import { checkResolved } from "../../core/checks";
import { parseBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import { tokenDigest } from "../../core/token-digest";
import type { ListenerSpec, LoadBalancerSpec } from "../../load-balancing/driver";

const EVERYBODY = "0.0.0.0/0";

/**
 * The security group of a load balancer: closed inbound but for what its listeners take, open outbound. Without one of its own it would be behind the
 * Net's default group, which lets in what comes from that group alone.
 */
export class LoadBalancerGroup {
  public readonly securityGroupId: string;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    // Firewalls of the program may have the load balancer's own name, and none may begin with "sg-".
    const securityGroupName = `load-balancer-${spec.name}`;
    this.securityGroupId = new SecurityGroup(scope, "SecurityGroup", {
      provider: context.provider,
      securityGroupName,
      description: securityGroupName,
      netId: spec.networkId,
      tags: tagBlocks(spec.name, spec.tags),
    }).securityGroupId;
  }

  /** @throws ValidationError when an address block is none of IPv4, or the list is not known */
  public open(listener: Construct, { port, allowedCidrs }: ListenerSpec): void {
    const faults = new Faults(listener, "Listener");
    if (checkResolved(faults, "allowedCidrs", allowedCidrs, "it decides which rules are defined")) {
      allowedCidrs.filter(isIpv6).forEach((cidr) => faults.add("allowedCidrs", cidr, "IPv4, as OUTSCALE's load balancers are reached by that alone"));
    }
    faults.throwIfAny();
    const from = allowedCidrs.length === 0 ? [EVERYBODY] : allowedCidrs;
    from.forEach((ipRange) => {
      const idPart = Token.isUnresolved(ipRange) ? tokenDigest(listener, [ipRange]) : ipRange.replace("/", "_");
      new SecurityGroupRule(listener, `Allow-${idPart}`, {
        provider: this.context.provider,
        securityGroupId: this.securityGroupId,
        flow: "Inbound",
        ipProtocol: "tcp",
        fromPortRange: port,
        toPortRange: port,
        ipRange,
      });
    });
  }
}

function isIpv6(cidr: string): boolean {
  return !Token.isUnresolved(cidr) && parseBlock(cidr)?.version === 6;
}
