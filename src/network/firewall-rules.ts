import { Token } from "cdktf";
import { NetworkCapability } from "./capabilities";
import { RuleDirection } from "./driver";
import type { IFirewall, RulePolicy } from "./firewall";
import type { Peer, PeerSpec } from "./peer";
import type { Port } from "./port";
import type { Need } from "../core/capability";
import { requireCapabilities } from "../core/capability";
import { CloudMismatchError } from "../core/errors";
import { Faults } from "../core/faults";
import { literal } from "../core/literal-text";
import { checkShape } from "../core/shape-check";
import { tokenDigest } from "../core/token-digest";

/** Checks a rule against what its firewall is and what its cloud enforces, and hands it to the driver. */
export function defineRule(
  firewall: IFirewall,
  policy: RulePolicy,
  direction: RuleDirection,
  peer: Peer,
  port: Port,
  description: string | undefined,
): void {
  checkShape(firewall, "Firewall rule", "Firewall.allow", { peer, port, description });
  const faults = new Faults(firewall, "Firewall rule");
  const resolved = peer._resolve(faults);
  port._check(faults);
  faults.throwIfAny();
  const spec = resolved!;
  if (spec.origin && spec.origin.cloud !== firewall.cloud) {
    throw new CloudMismatchError(firewall, "peer", firewall.cloud, spec.origin.cloud);
  }
  requireCapabilities(firewall, "Firewall rule", firewall.cloud, firewall.cloud.network, needsOf(spec));
  checkEffect(faults, policy, direction, spec);
  faults.throwIfAny();
  policy.add(ruleIdOf(firewall, direction, port, spec), {
    direction,
    protocol: port.protocol,
    fromPort: port.fromPort,
    toPort: port.toPort,
    ipVersion: spec.ipVersion,
    cidr: spec.cidr,
    peerFirewallId: spec.peerFirewallId,
    description: literal(description),
  });
}

/** Made from the rule's content, so that the order of rules does not matter, and none hides another. */
function ruleIdOf(firewall: IFirewall, direction: RuleDirection, port: Port, peer: PeerSpec): string {
  const readable = `${direction}-${port._idPart}-${peer.idPart}`;
  const unresolved = [port.fromPort, port.toPort, peer.origin ? undefined : peer.cidr].filter((value) => Token.isUnresolved(value));
  return unresolved.length > 0 ? `${readable}-${tokenDigest(firewall, unresolved)}` : readable;
}

function needsOf(peer: PeerSpec): Need[] {
  const needs: Need[] = [];
  if (peer.overPrivateNetwork) {
    needs.push({ capability: NetworkCapability.FIREWALL_PRIVATE_TRAFFIC, property: "peer" });
  }
  if (peer.peerFirewallId !== undefined) {
    needs.push({ capability: NetworkCapability.FIREWALL_PEER_GROUP, property: "peer" });
  }
  if (peer.ipVersion === 6) {
    needs.push({ capability: NetworkCapability.FIREWALL_IPV6, property: "peer" });
  }
  return needs;
}

/** A rule that changes nothing reads as a promise that nobody keeps. */
function checkEffect(faults: Faults, policy: RulePolicy, direction: RuleDirection, peer: PeerSpec): void {
  if (direction === RuleDirection.OUTBOUND && policy.outboundOpen) {
    faults.add("allowOutbound", "a rule", "no outbound rules on a firewall that lets everything out; set outboundOpen: false on it");
  }
  if (peer.overPrivateNetwork && policy.privateOpen) {
    faults.add(
      "peer",
      peer.cidr ?? "a firewall",
      "public peers only, as this firewall leaves private traffic open and the rule would restrict nothing; set privateTraffic: PrivateTraffic.FILTERED on it",
    );
  }
}
