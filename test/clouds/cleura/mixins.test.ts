import type { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import type { ServerProps } from "archipel";
import { Cleura, LoadBalancer, MachineImage, MachineType, Network, PlacementGroup, PlacementStrategy, Server, Volume, vendors } from "archipel";
import { testStack } from "archipel/testing";
import { only, resources } from "../../support/resources-of";

const { cleura } = vendors;

function stockholm(): { stack: TerraformStack; cloud: Cleura } {
  const stack = testStack("shop");
  return { stack, cloud: new Cleura(stack, "sto", { region: "Sto2" }) };
}

function serverOn(cloud: Cleura, props: Partial<ServerProps> = {}): Server {
  const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
  return new Server(cloud, "web", { network, machine: MachineType.named("b.2c4gb"), image: MachineImage.ubuntu("24.04"), ...props });
}

describe("a mixin for Cleura", () => {
  test("EncryptedVolume encrypts every volume below the construct that it is applied to", () => {
    const { stack, cloud } = stockholm();
    new Volume(cloud, "data", { sizeGib: 10 });
    new Volume(cloud, "more", { sizeGib: 10, volumeType: "cbs" });
    cloud.with(new cleura.EncryptedVolume());
    expect(resources(stack, "openstack_blockstorage_volume_v3").map((volume) => volume.volume_type)).toEqual(["cbs-encrypted", "cbs-encrypted"]);
  });

  test("KeptRootDisk keeps the volume that a server boots from, and changes nothing else of it", () => {
    const { stack, cloud } = stockholm();
    serverOn(cloud, { rootDiskGib: 30 }).with(new cleura.KeptRootDisk());
    expect(only(stack, "openstack_compute_instance_v2").block_device).toEqual([
      {
        uuid: expect.stringContaining("data.openstack_images_image_v2"),
        source_type: "image",
        destination_type: "volume",
        volume_size: 30,
        boot_index: 0,
        delete_on_termination: false,
      },
    ]);
  });

  test("KeptRootDisk refuses a server that boots from the disk of its flavor", () => {
    const { cloud } = stockholm();
    const server = serverOn(cloud, { machine: MachineType.described({ name: "s.2c4gb", diskGib: 40 }) });
    expect(() => server.with(new cleura.KeptRootDisk())).toThrow(/needs a server that boots from a volume; give it rootDiskGib/);
  });

  test("ServersPerHost lets some servers of a group that spreads share a host", () => {
    const { stack, cloud } = stockholm();
    new PlacementGroup(cloud, "apart", { strategy: PlacementStrategy.SPREAD }).with(new cleura.ServersPerHost(2));
    expect(only(stack, "openstack_compute_servergroup_v2")).toMatchObject({ rules: { max_server_per_host: 2 } });
  });

  test("ServersPerHost refuses a group that keeps together, and half a server", () => {
    const { cloud } = stockholm();
    const together = new PlacementGroup(cloud, "together", { strategy: PlacementStrategy.TOGETHER });
    expect(() => together.with(new cleura.ServersPerHost(2))).toThrow(/needs a placement group that spreads its servers/);
    expect(() => new cleura.ServersPerHost(0.5)).toThrow(/got 0\.5; allowed: a whole number from 1 on/);
  });

  test("LoadBalancerMetrics adds a listener for Prometheus, and for nobody else", () => {
    const { stack, cloud } = stockholm();
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
    new LoadBalancer(cloud, "balancer", { network, name: "front" }).with(new cleura.LoadBalancerMetrics(8088, ["203.0.113.132/32"]));
    expect(only(stack, "openstack_lb_listener_v2")).toEqual({
      provider: "openstack",
      name: "front-metrics",
      loadbalancer_id: expect.stringMatching(/^\$\{openstack_lb_loadbalancer_v2\.sto_balancer_.*\.id\}$/),
      protocol: "PROMETHEUS",
      protocol_port: 8088,
      allowed_cidrs: ["203.0.113.132/32"],
    });
  });

  test.each<[number, string[], RegExp]>([
    [0, ["203.0.113.132/32"], /port: got 0; allowed: a whole number from 1 to 65535/],
    [8088, [], /allowedCidrs: got nothing; allowed: at least one address block/],
  ])("LoadBalancerMetrics refuses port %d for %j", (port, cidrs, reason) => {
    expect(() => new cleura.LoadBalancerMetrics(port, cidrs)).toThrow(reason);
  });

  test("is an error where it matches nothing", () => {
    const { cloud } = stockholm();
    expect(() => new Volume(cloud, "data", { sizeGib: 10 }).with(new cleura.KeptRootDisk())).toThrow(/mixin KeptRootDisk changes openstack_compute_instance_v2/);
  });
});
