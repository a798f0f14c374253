import { Token } from "cdktf";
import type { ILoadBalancerCertificate } from "./certificate";
import type { Listener } from "./listener";
import { ListenerProtocol, TargetProtocol } from "./protocols";
import type { TargetGroup } from "./target-group";
import { checkResolved } from "../core/checks";
import { parseBlock } from "../core/cidr";
import type { Faults } from "../core/faults";

const FITTING: Record<ListenerProtocol, TargetProtocol> = {
  [ListenerProtocol.TCP]: TargetProtocol.TCP,
  [ListenerProtocol.UDP]: TargetProtocol.UDP,
  [ListenerProtocol.HTTP]: TargetProtocol.HTTP,
  [ListenerProtocol.HTTPS]: TargetProtocol.HTTP,
};

/** Notes a fault when a listener cannot send to a group. */
export function checkGroup(faults: Faults, property: string, listener: Listener, group: TargetGroup): void {
  const { loadBalancer, protocol } = listener;
  if (group.loadBalancer !== loadBalancer) {
    faults.add(property, group.node.path, `a target group of the load balancer ${loadBalancer.node.path}`);
  }
  const fitting = FITTING[protocol];
  if (fitting !== undefined && group.protocol !== fitting) {
    faults.add(property, group.node.path, `a target group of protocol ${fitting}, as the listener's is ${protocol}; this group's is ${group.protocol}`);
  }
}

/** Notes a fault when a listener cannot show the certificates. */
export function checkCertificates(faults: Faults, listener: Listener, certificates: readonly ILoadBalancerCertificate[]): void {
  const { loadBalancer, protocol } = listener;
  if (protocol === ListenerProtocol.HTTPS && certificates.length === 0) {
    faults.add("certificates", certificates, "at least one certificate, as the protocol is https");
  }
  if (protocol !== ListenerProtocol.HTTPS && certificates.length > 0) {
    faults.add("certificates", `${certificates.length} of them`, `none, as the protocol is ${protocol}`);
  }
  certificates.forEach((certificate, index) => {
    if (certificate.loadBalancer !== undefined && certificate.loadBalancer !== loadBalancer) {
      faults.add(`certificates[${index}]`, certificate.node.path, `a certificate of the load balancer ${loadBalancer.node.path}`);
    }
    if (certificates.indexOf(certificate) < index) {
      faults.add(`certificates[${index}]`, certificate.node.path, "each certificate once");
    }
  });
}

/** Notes a fault for each address block that is none, and for an empty list: clouds take that for no list, which lets everybody in. */
export function checkCidrs(faults: Faults, cidrs: string[] | undefined): void {
  if (cidrs === undefined || Token.isUnresolved(cidrs)) {
    return;
  }
  if (cidrs.length === 0) {
    faults.add("allowedCidrs", cidrs, "at least one address block; without allowedCidrs everybody is let in");
  }
  cidrs.forEach((cidr, index) => {
    if (!Token.isUnresolved(cidr) && parseBlock(cidr) === undefined) {
      faults.add(`allowedCidrs[${index}]`, cidr, "an address block in CIDR form whose host bits are zero, such as 192.0.2.0/24 or 2001:db8::/64");
    }
  });
}

/** The blocks in a fixed order and each once, as Octavia gives them back sorted; those that only Terraform knows come last. */
export function sortedCidrs(cidrs: string[]): string[] {
  if (Token.isUnresolved(cidrs)) {
    return cidrs;
  }
  const isKnown = (cidr: string): boolean => !Token.isUnresolved(cidr);
  const each = [...new Set(cidrs)];
  return [...each.filter(isKnown).sort(), ...each.filter((cidr) => !isKnown(cidr))];
}

/** Notes a fault when a list that decides what is defined is not known, or is empty though it was given. */
export function checkList(faults: Faults, property: string, list: string[] | undefined): boolean {
  if (!checkResolved(faults, property, list, "it decides which rules are defined")) {
    return false;
  }
  if (list !== undefined && list.length === 0) {
    faults.add(property, list, "at least one, or no such property");
  }
  return true;
}
