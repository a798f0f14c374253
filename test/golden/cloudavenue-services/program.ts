import type { TerraformStack } from "cdktf";
import { TerraformVariable } from "cdktf";
import { Certificate, CloudAvenue, ListenerProtocol, LoadBalancer, Network, Target, TargetProtocol, VpnConnection, VpnGateway, VpnPeer } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const key = (name: string): string => new TerraformVariable(stack, name, { type: "string", sensitive: true }).stringValue;
  const cloud = new CloudAvenue(stack, "cloud", { region: "vdr", vdc: "app", edgeGateway: "tn01e02ocb0001234spt101", ownsFirewall: true });
  const network = new Network(cloud, "app", { name: "app", cidr: "10.0.1.0/24" });
  const balancer = new LoadBalancer(cloud, "lb", { name: "web", network });
  const targets = ["10.0.1.10", "10.0.1.11"].map((address) => Target.address(address));
  const defaultTargets = balancer.addTargetGroup("web", { name: "web", protocol: TargetProtocol.HTTP, port: 8080, targets });
  const certificate = new TerraformVariable(stack, "certificate", { type: "string" }).stringValue;
  const site = balancer.addCertificate("site", Certificate.fromPem({ certificate, privateKey: key("certificate_key") }));
  balancer.addListener("https", { name: "web-https", protocol: ListenerProtocol.HTTPS, port: 443, certificates: [site], defaultTargets });
  const gateway = new VpnGateway(cloud, "vpn", { network });
  const peer = VpnPeer.of({ address: "203.0.113.7", cidrs: ["192.168.1.0/24"] });
  new VpnConnection(cloud, "office", { gateway, peer, presharedKey: key("tunnel_key") });
}
