import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Place } from "./context";
import { NAME_RULES } from "./name-rules";
import { AFTER_RULES } from "./rule-lifecycle";
import type { EdgegatewayAppPortProfileAppPorts } from "../../../l1/cloudavenue/edgegateway-app-port-profile";
import { EdgegatewayAppPortProfile } from "../../../l1/cloudavenue/edgegateway-app-port-profile";
import type { EdgegatewayIpSetConfig } from "../../../l1/cloudavenue/edgegateway-ip-set";
import { EdgegatewayIpSet } from "../../../l1/cloudavenue/edgegateway-ip-set";
import { Faults } from "../../core/faults";
import { physicalName } from "../../core/names";
import { tokenDigest } from "../../core/token-digest";
import type { FirewallRuleSpec } from "../../network/driver";
import { RuleProtocol } from "../../network/driver";

/** What all of them are told. */
type RuleObject = Omit<EdgegatewayIpSetConfig, "ipAddresses">;

/** Everybody: a rule without a peer. */
const ANYBODY = "0.0.0.0/0";

/**
 * What rules of the gateway refer to in place of addresses and ports: IP sets and port profiles, each made once, for all rules that speak of the same.
 */
export class RuleObjects {
  private readonly prefix: string;

  public constructor(
    private readonly place: Place,
    private readonly scope: Construct,
  ) {
    this.prefix = physicalName(scope, NAME_RULES.default, undefined, new Faults(scope, "Firewall"));
  }

  /** The set of a peer's addresses; none for everybody. */
  public peerIds({ cidr }: FirewallRuleSpec): string[] | undefined {
    if (cidr === undefined || cidr === ANYBODY) {
      return undefined;
    }
    const id = Token.isUnresolved(cidr) ? `Peer-${tokenDigest(this.scope, [cidr])}` : `Peer-${cidr.replace("/", "_")}`;
    const made = this.once(id, (base) => new EdgegatewayIpSet(this.scope, id, { ...base, ipAddresses: [cidr] }));
    return [(made as EdgegatewayIpSet).id];
  }

  /** The profile of a rule's ports; none for every protocol. Its name is the only one in the whole organization. */
  public portIds(rule: FirewallRuleSpec): string[] | undefined {
    if (rule.protocol === RuleProtocol.ALL) {
      return undefined;
    }
    const appPorts = [portsOf(rule)];
    const unresolved = [rule.fromPort, rule.toPort].filter((port) => Token.isUnresolved(port));
    const text = unresolved.length > 0 ? tokenDigest(this.scope, [rule.fromPort, rule.toPort]) : (appPorts[0].ports?.[0] ?? "all");
    const id = `Ports-${rule.protocol}-${text}`;
    const made = this.once(id, (base) => new EdgegatewayAppPortProfile(this.scope, id, { ...base, appPorts }));
    return [(made as EdgegatewayAppPortProfile).id];
  }

  private once(id: string, make: (base: RuleObject) => Construct): Construct {
    const { provider, gateway } = this.place;
    const name = `${this.prefix}-${id.replace(/[^A-Za-z0-9-]+/g, "-")}`;
    const made = this.scope.node.tryFindChild(id) as Construct | undefined;
    return made ?? make({ provider, ...gateway, name, lifecycle: AFTER_RULES });
  }
}

/** @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/edgegateway_app_port_profile.md */
function portsOf({ protocol, fromPort, toPort }: FirewallRuleSpec): EdgegatewayAppPortProfileAppPorts {
  if (protocol === RuleProtocol.ICMP) {
    return { protocol: "ICMPv4" };
  }
  const [first, last] = fromPort === undefined ? [1, 65535] : [fromPort, toPort];
  return { protocol: protocol.toUpperCase(), ports: [first === last ? String(first) : `${first}-${last}`] };
}
