import type { TerraformStack } from "cdktf";
import { CloudAvenue, Egress, MachineImage, MachineType, Network, Peer, Port, Server, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new CloudAvenue(stack, "cloud", { region: "vdr", vdc: "app", edgeGateway: "tn01e02ocb0001234spt101", ownsFirewall: true });
  const server = new Server(cloud, "web", {
    name: "web1",
    network: new Network(cloud, "app", { name: "app", cidr: "10.0.1.0/24", egress: Egress.NAT, dnsServers: ["9.9.9.9"] }),
    privateIp: "10.0.1.10",
    machine: MachineType.named("2c-4g"),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
  });
  server.firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(22));
  server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  server.attachVolume(new Volume(cloud, "data", { name: "data", sizeGib: 50, volumeType: "gold" }));
}
