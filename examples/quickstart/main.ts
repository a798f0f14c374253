import { App, TerraformStack } from "cdktf";
import { Bucket, MachineImage, MachineType, Network, OvhCloud, Peer, Port, Scaleway, Server } from "archipel";

const app = new App();
const stack = new TerraformStack(app, "shop");

export const clouds = [
  new Scaleway(stack, "paris", { region: "fr-par", zone: "fr-par-1" }),
  new OvhCloud(stack, "gravelines", { region: "GRA11" }), // an OpenStack cloud
];

for (const cloud of clouds) {
  const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
  const web = new Server(cloud, "web", {
    network,
    machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
  });
  web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  new Bucket(cloud, "assets", { versioned: true });
}
app.synth();
