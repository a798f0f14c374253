import { App, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { IComputeDriver, ScalewayProps, ServerSpec } from "archipel";
import { MachineImage, MachineType, Network, OpenStack, Peer, Port, Scaleway, Server, vendors } from "archipel";
import type { ComputeInstanceV2 } from "archipel/l1/openstack/compute-instance-v2";
import { DomainRecord } from "archipel/l1/scaleway/domain-record";
import { DomainZone } from "archipel/l1/scaleway/domain-zone";
import type { InstanceServer } from "archipel/l1/scaleway/instance-server";

/**
 * Rung 4, used below: a driver of your own over the cloud's. One method is replaced, all others are the cloud's; every
 * server defined under such a cloud goes through it, and the programs that define them do not know.
 */
class FastScaleway extends Scaleway {
  declare public readonly compute: IComputeDriver;

  public constructor(scope: Construct, id: string, props: ScalewayProps) {
    super(scope, id, props);
    const theirs = this.compute;
    this.compute = Object.assign(Object.create(theirs) as IComputeDriver, {
      defineServer: (server: Construct, spec: ServerSpec) => theirs.defineServer(server, { ...spec, rootVolumeType: spec.rootVolumeType ?? "sbs_15k" }),
    });
  }
}

const app = new App();
const stack = new TerraformStack(app, "mixed");

const paris = new FastScaleway(stack, "paris", { region: "fr-par" });
const cellar = new OpenStack(stack, "cellar", { region: "RegionOne", cloudsYaml: "testbed", externalNetwork: "public" });

// The portable layer, with the names that only one cloud knows: the least of all escapes.
const web = new Server(paris, "web", {
  network: new Network(paris, "network", { cidr: "10.40.0.0/20" }),
  machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
  image: MachineImage.ubuntu("24.04"),
  publicIp: true,
});
web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));

const worker = new Server(cellar, "worker", {
  network: new Network(cellar, "network", { cidr: "10.41.0.0/16" }),
  machine: MachineType.described({ name: "m1.small", diskGib: 20 }),
  image: MachineImage.named("Debian 12"),
});

// Rung 1, a vendor's mixin: what one vendor alone has, by name. On a construct of another cloud it is an error.
web.firewall.with(new vendors.scaleway.SmtpAllowed());
worker.with(new vendors.openstack.ConfigDrive());

// Rung 2, the Terraform resource behind a construct: typed setters for what the provider's schema has …
const instance = web.node.defaultChild as InstanceServer;
instance.replaceOnTypeChange = false;
// … and overrides, in Terraform's own spelling, for everything else.
const machine = worker.node.defaultChild as ComputeInstanceV2;
machine.stopBeforeDestroy = true;
machine.addOverride("timeouts.create", "20m");

// Rung 3, what has no portable class: the provider's own resources, below the cloud. They refer to the portable ones by
// tokens, and to the cloud by its provider.
const provider = paris.terraformProvider;
const zone = new DomainZone(paris, "zone", { provider, domain: "shop.example", subdomain: "eu" });
new DomainRecord(paris, "www", { provider, dnsZone: zone.id, name: "www", type: "A", data: web.publicIp });

// Rung 4 is the class above.

// Rung 5, plain cdktf: it is all one stack, so any resource, module or data source of any provider stands beside.
new TerraformOutput(stack, "inventory", { value: { web: web.serverId, worker: worker.privateIp } });

app.synth();
