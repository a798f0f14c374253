import { App, HttpBackend, TerraformStack, TerraformVariable } from "cdktf";
import { Bucket, CloudInit, DnsZone, FileShare, ListenerProtocol, LoadBalancer, MachineImage, MachineType, Network, Peer, Port, PublicIp, RemovalPolicy, Secret, Server, SshKey, Target, TargetProtocol, Volume } from "archipel";
import { sample } from "../../../../src/clouds/openstack/sample";

/** The stack's name. */
export const STACK = "shop";
/** What every name begins with. */
export const NAME = "faults";
/** What every thing that has tags is tagged with. */
export const TAGS = { stack: NAME };

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO nobody";

/** As it is first, as it is changed to, and as either is before it is destroyed, when nothing is protected any more. */
export type Form = "first" | "changed" | "leaving first" | "leaving";

/** Writes a program that has something of every service of the testbed. The provider asks each service by the address that is told. */
export function writeProgram(outdir: string, form: Form, addresses: Readonly<Record<string, string>>): void {
  const isLeaving = form === "leaving" || form === "leaving first";
  const isFirst = form === "first" || form === "leaving first";
  const context = isLeaving ? { "archipel:removalPolicy": "destroy" } : {};
  const removalPolicy = isLeaving ? RemovalPolicy.DESTROY : RemovalPolicy.PROTECT;
  const app = new App({ outdir, context });
  const stack = new TerraformStack(app, STACK);
  // The environment tells the addresses.
  new HttpBackend(stack, { address: "" }).addOverride("address", undefined);
  const cloud = sample(stack, NAME, { region: process.env.OS_REGION_NAME ?? "RegionOne", cloudsYaml: process.env.OS_CLOUD, tags: TAGS });
  cloud.terraformProvider.addOverride("endpoint_overrides", addresses);

  const network = new Network(cloud, "network", { cidr: "10.60.0.0/16" });
  const share = new FileShare(cloud, "share", { network, sizeGib: 1, removalPolicy });
  const common = {
    network,
    image: MachineImage.debian("12"),
    sshKeys: [new SshKey(cloud, "key", { publicKey: KEY })],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  };
  const web = new Server(cloud, "web", { ...common, machine: MachineType.named("m1.small"), fileShares: [{ share, path: "/srv/files" }] });
  web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  web.attachPublicIp(new PublicIp(cloud, "address"));
  web.attachVolume(new Volume(cloud, "data", { sizeGib: isFirst ? 1 : 2, removalPolicy }));
  // This one boots from a volume, which Nova makes and Terraform never hears of.
  new Server(cloud, "worker", { ...common, machine: MachineType.named("SCS-2V-8"), rootDiskGib: 20 });

  const balancer = new LoadBalancer(cloud, "balancer", { network });
  const targets = balancer.addTargetGroup("web", { port: 80, protocol: TargetProtocol.HTTP });
  targets.addTarget(Target.server(web));
  balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: targets });

  const zone = new DnsZone(cloud, "zone", { zoneName: "faults.example.org", removalPolicy });
  zone.addA("www", [balancer.publicIp]);
  new Bucket(cloud, "files", { removalPolicy });
  new Secret(cloud, "password", { value: new TerraformVariable(stack, "password", { sensitive: true }).stringValue });

  if (!isFirst) {
    web.firewall.allow(Peer.anyIpv4(), Port.tcp(80));
    new Server(cloud, "helper", { ...common, machine: MachineType.named("m1.tiny") });
    new Volume(cloud, "more", { sizeGib: 1, removalPolicy });
    new Bucket(cloud, "more-files", { removalPolicy });
    zone.addA("api", [web.publicIp]);
    new Secret(cloud, "token", { value: new TerraformVariable(stack, "token", { sensitive: true }).stringValue });
  }
  app.synth();
}
