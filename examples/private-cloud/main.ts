import { App, TerraformOutput, TerraformStack } from "cdktf";
import {
  Bucket,
  Egress,
  Firewall,
  MachineImage,
  MachineType,
  Network,
  OpenStack,
  Peer,
  PlacementGroup,
  Port,
  PrivateTraffic,
  PublicIp,
  Server,
  SshKey,
  Volume,
} from "archipel";

/** Where a flavor or image list comes from: your own cloud, on the day you looked. */
const source = { source: "openstack flavor list, openstack image list", asOf: "2026-11-23" };

const app = new App();
const stack = new TerraformStack(app, "office");

// Credentials come from clouds.yaml: OS_CLIENT_CONFIG_FILE, or the usual places.
const cloud = new OpenStack(stack, "cellar", {
  region: "RegionOne",
  country: "FR",
  city: "Lyon",
  cloudsYaml: "testbed",
  externalNetwork: "public",
  flavors: [
    { name: "SCS-2V-8", vcpus: 2, memoryGib: 8, diskGib: 0, ...source },
    { name: "a1-ram2-disk20-perf1", vcpus: 1, memoryGib: 2, diskGib: 20, ...source },
  ],
  images: [{ distribution: "debian", version: "12", name: "Debian 12", ...source }],
});

const key = new SshKey(cloud, "admin", {
  publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
});
const network = new Network(cloud, "network", { cidr: "10.30.0.0/16", egress: Egress.NAT, defaultSubnet: false });
const front = network.addSubnet("front", { cidr: "10.30.1.0/24" });
const back = network.addSubnet("back", { cidr: "10.30.2.0/24" });
const image = MachineImage.debian("12");

// OpenStack filters private traffic, too: the database takes connections from the front alone.
const databaseFirewall = new Firewall(cloud, "database-firewall", { privateTraffic: PrivateTraffic.FILTERED });
databaseFirewall.allow(Peer.subnet(front), Port.tcp(5432), "the front");

const apart = new PlacementGroup(cloud, "apart");
const database = new Server(cloud, "database", {
  subnet: back,
  privateIp: "10.30.2.10",
  machine: MachineType.named("SCS-2V-8"), // no disk of its own: boots from a volume
  image,
  rootDiskGib: 30,
  firewall: databaseFirewall,
  sshKeys: [key],
  placementGroup: apart,
});
database.attachVolume(new Volume(cloud, "data", { sizeGib: 50 }), { mountPath: "/var/lib/postgresql" });

const web = new Server(cloud, "web", {
  subnet: front,
  machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }),
  image,
  sshKeys: [key],
  placementGroup: apart,
});
web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
const address = new PublicIp(cloud, "address"); // outlives the server
web.attachPublicIp(address);

new Bucket(cloud, "backups", { versioned: true });
new TerraformOutput(stack, "address", { value: address.address });
app.synth();
