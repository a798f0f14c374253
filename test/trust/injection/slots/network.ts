import type { ListenerOptions, TargetGroupOptions } from "archipel";
import {
  Certificate, Firewall, HealthCheck, ListenerProtocol, LoadBalancer, LoadBalancerCertificate, Network, NetworkPeering, Peer, Port, PublicIp,
  Stickiness, Target, TargetProtocol, VpnConnection, VpnGateway, VpnPeer,
} from "archipel";
import type { Slot } from "./slot";
import { slotsOf } from "./slot";
import type { Bench } from "../../../../src/testing/conformance/bench";
import { EXISTING_ADDRESS, PEM_CERTIFICATE } from "../../../../src/testing/conformance/keys";
import { sensitive } from "../sensitive";

function balancer(bench: Bench, props: Partial<ConstructorParameters<typeof LoadBalancer>[2]> = {}): LoadBalancer {
  return new LoadBalancer(bench.scope, "balancer", { network: bench.network, ...props });
}

function grouped(bench: Bench, options: Partial<TargetGroupOptions>, protocol = TargetProtocol.HTTP): void {
  const owner = balancer(bench);
  const defaultTargets = owner.addTargetGroup("targets", { protocol, port: 8080, ...options });
  owner.addListener("listener", { protocol: protocol === TargetProtocol.HTTP ? ListenerProtocol.HTTP : ListenerProtocol.TCP, port: 80, defaultTargets });
}

function listening(bench: Bench, options: Partial<ListenerOptions>): void {
  const owner = balancer(bench);
  const defaultTargets = owner.addTargetGroup("targets", { protocol: TargetProtocol.TCP, port: 8080 });
  owner.addListener("listener", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets, ...options });
}

function ruled(bench: Bench, match: { readonly hosts?: string[]; readonly paths?: string[] }): void {
  const owner = balancer(bench);
  const targets = owner.addTargetGroup("targets", { protocol: TargetProtocol.HTTP, port: 8080 });
  const special = owner.addTargetGroup("special", { protocol: TargetProtocol.HTTP, port: 9090 });
  owner.addListener("listener", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: targets }).addRule({ ...match, targets: special });
}

interface TunnelProps {
  readonly name?: string;
  readonly tags?: Record<string, string>;
  readonly address?: string;
  readonly cidr?: string;
}

function tunnel(bench: Bench, props: TunnelProps): void {
  const { address = EXISTING_ADDRESS, cidr = "192.168.77.0/24", ...others } = props;
  const gateway = new VpnGateway(bench.scope, "gateway", { network: new Network(bench.scope, "private", { cidr: "10.7.0.0/20" }) });
  new VpnConnection(bench.scope, "tunnel", { gateway, peer: VpnPeer.of({ address, cidrs: [cidr] }), presharedKey: sensitive(bench.scope), ...others });
}

function network(bench: Bench, props: Partial<ConstructorParameters<typeof Network>[2]>): void {
  new Network(bench.scope, "own", { cidr: "10.7.0.0/20", ...props });
}

function peered(bench: Bench, props: { readonly name?: string; readonly tags?: Record<string, string> }): void {
  const [one, other] = ["10.7.0.0/20", "10.8.0.0/20"].map((cidr, index) => new Network(bench.scope, `net${index}`, { cidr }));
  new NetworkPeering(bench.scope, "peering", { network: one, peer: other, ...props });
}

const noZone = (zone: string): string | undefined => (zone === "" ? undefined : zone);

/** Text that networks, firewalls, load balancers and tunnels take. */
export const NETWORK: readonly Slot[] = [
  ...slotsOf("Network", {
    "id": { names: true, build: (bench, id) => void new Network(bench.scope, id, { cidr: "10.0.0.0/16" }) },
    "name": (bench, name) => network(bench, { name }),
    "cidr": { harmless: "10.7.0.0/20", build: (bench, cidr) => network(bench, { cidr }) },
    "zone": { harmless: "", build: (bench, zone) => network(bench, { zone: noZone(zone) }) },
    "dnsServers[0]": { harmless: "192.0.2.53", property: "dnsServers", build: (bench, address) => network(bench, { dnsServers: [address] }) },
    "tags.purpose": (bench, purpose) => network(bench, { tags: { purpose } }),
    "fromNetworkId": { names: true, build: (bench, id) => void bench.server("web", { network: Network.fromNetworkId(bench.scope, "old", id) }) },
    "subnet.name": { property: "name", build: (bench, name) => void new Network(bench.scope, "own", { cidr: "10.7.0.0/20", defaultSubnet: false }).addSubnet("part", { cidr: "10.7.1.0/24", name }) },
    "subnet.cidr": { harmless: "10.7.1.0/24", property: "cidr", build: (bench, cidr) => void new Network(bench.scope, "own", { cidr: "10.7.0.0/20", defaultSubnet: false }).addSubnet("part", { cidr }) },
    "route.destination": { harmless: "10.99.0.0/16", property: "destination", build: (bench, destination) => void bench.network.addRoute("away", { destination, target: bench.server("router") }) },
  }),
  ...slotsOf("NetworkPeering", {
    "name": (bench, name) => peered(bench, { name }),
    "tags.purpose": (bench, purpose) => peered(bench, { tags: { purpose } }),
  }),
  ...slotsOf("Firewall", {
    "allow.description": { property: "description", build: (bench, text) => void bench.server("web").firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.tcp(443), text) },
    "allow.peer": { harmless: "203.0.113.0/24", property: "peer", build: (bench, cidr) => void bench.server("web").firewall.allow(Peer.ipv4(cidr), Port.tcp(443)) },
    "allow.port": { harmless: "tcp", property: "port", build: (bench, protocol) => void bench.server("web").firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.of(protocol, 443)) },
    "name": (bench, name) => void new Firewall(bench.scope, "firewall", { name }),
    "tags.purpose": (bench, purpose) => void new Firewall(bench.scope, "firewall", { tags: { purpose } }),
    "fromFirewallId": (bench, id) => void bench.server("web", { firewall: Firewall.fromFirewallId(bench.scope, "old", id) }),
  }),
  ...slotsOf("PublicIp", {
    "tags.purpose": (bench, purpose) => void new PublicIp(bench.scope, "address", { tags: { purpose } }),
    "zone": { harmless: "", build: (bench, zone) => void new PublicIp(bench.scope, "address", { zone: noZone(zone) }) },
  }),
  ...slotsOf("LoadBalancer", {
    "name": (bench, name) => void balancer(bench, { name }),
    "size": (bench, size) => void balancer(bench, { size }),
    "zone": { harmless: "", build: (bench, zone) => void balancer(bench, { zone: noZone(zone) }) },
    "privateIp": { harmless: "10.0.0.9", build: (bench, privateIp) => void balancer(bench, { privateIp, publicIp: false }) },
    "tags.purpose": (bench, purpose) => void balancer(bench, { tags: { purpose } }),
    "targetGroup.name": { property: "name", build: (bench, name) => grouped(bench, { name }, TargetProtocol.TCP) },
    "listener.name": { property: "name", build: (bench, name) => listening(bench, { name }) },
    "listener.allowedCidrs[0]": { harmless: "203.0.113.0/24", property: "allowedCidrs", build: (bench, cidr) => listening(bench, { allowedCidrs: [cidr] }) },
    "listener.certificates[0]": { property: "certificate", build: (bench, id) => secured(bench, id) },
    "healthCheck.path": { harmless: "/healthz", build: (bench, path) => grouped(bench, { healthCheck: HealthCheck.http({ path }) }) },
    "healthCheck.host": { harmless: "www.example.org", build: (bench, host) => grouped(bench, { healthCheck: HealthCheck.http({ host }) }) },
    "stickiness.cookieName": { harmless: "session", build: (bench, name) => grouped(bench, { stickiness: Stickiness.applicationCookie(name) }) },
    "target.address": { harmless: "10.0.0.9", property: "address", build: (bench, address) => grouped(bench, { targets: [Target.address(address)] }, TargetProtocol.TCP) },
    "hosts[0]": { harmless: "www.example.org", build: (bench, host) => ruled(bench, { hosts: [host] }) },
    "paths[0]": { harmless: "/api/", build: (bench, path) => ruled(bench, { paths: [path] }) },
  }),
  ...slotsOf("LoadBalancerCertificate", {
    "domains[0]": { harmless: "www.example.org", property: "domains", build: (bench, domain) => certified(bench, Certificate.letsEncrypt([domain])) },
    "certificate": { harmless: PEM_CERTIFICATE, build: (bench, certificate) => certified(bench, Certificate.fromPem({ certificate, privateKey: sensitive(bench.scope) })) },
    "chain": { harmless: PEM_CERTIFICATE, build: (bench, chain) => certified(bench, Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain, privateKey: sensitive(bench.scope) })) },
  }),
  ...slotsOf("VpnGateway", {
    "name": (bench, name) => void new VpnGateway(bench.scope, "gateway", { network: new Network(bench.scope, "private", { cidr: "10.7.0.0/20" }), name }),
    "tags.purpose": (bench, purpose) => void new VpnGateway(bench.scope, "gateway", { network: new Network(bench.scope, "private", { cidr: "10.7.0.0/20" }), tags: { purpose } }),
  }),
  ...slotsOf("VpnConnection", {
    "name": (bench, name) => tunnel(bench, { name }),
    "tags.purpose": (bench, purpose) => tunnel(bench, { tags: { purpose } }),
    "peer.address": { harmless: EXISTING_ADDRESS, build: (bench, address) => tunnel(bench, { address }) },
    "peer.cidrs[0]": { harmless: "192.168.77.0/24", property: "peer.cidrs", build: (bench, cidr) => tunnel(bench, { cidr }) },
  }),
];

function certified(bench: Bench, source: Certificate): void {
  balancer(bench).addCertificate("certificate", source);
}

function secured(bench: Bench, id: string): void {
  const owner = balancer(bench);
  const defaultTargets = owner.addTargetGroup("targets", { protocol: TargetProtocol.HTTP, port: 8080 });
  const certificates = [LoadBalancerCertificate.fromCertificateId(bench.scope, "old", id)];
  owner.addListener("listener", { protocol: ListenerProtocol.HTTPS, port: 443, defaultTargets, certificates });
}
