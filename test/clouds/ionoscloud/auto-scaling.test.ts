import { describe, expect, test } from "vitest";
import type { AutoScalingGroupProps, IonosCloud } from "archipel";
import {
  AutoScalingGroup,
  CapabilityError,
  CloudInit,
  Firewall,
  LoadBalancer,
  Network,
  Peer,
  Port,
  SshKey,
  Target,
  TargetProtocol,
  ValidationError,
} from "archipel";
import { PUBLIC_KEY, SMALL, berlin, only, resources } from "./helper";

const GROUP = "ionoscloud_autoscaling_group";
const SCALING = { scaleOutAbove: 80, scaleInBelow: 30 };

interface Replica {
  readonly nic: Record<string, unknown>[];
  readonly volume: Record<string, unknown>[];
  readonly availability_zone: string;
}

function group(cloud: IonosCloud, props: Partial<AutoScalingGroupProps> = {}): AutoScalingGroup {
  return new AutoScalingGroup(cloud, "workers", { ...SMALL, minSize: 1, maxSize: 4, scaleOnCpu: SCALING, publicIp: true, ...props });
}

/** A LAN of somebody else's. */
function lan(cloud: IonosCloud): Network {
  return Network.fromNetworkAttributes(cloud, "lan", { networkId: "7", cidr: "10.7.222.0/24" }) as Network;
}

const replicaOf = (stack: Parameters<typeof only>[0]): Replica => only(stack, GROUP).replica_configuration as Replica;

describe("an auto scaling group on IONOS Cloud", () => {
  test("makes servers with a public address, behind a firewall that lets nothing in", () => {
    const { stack, cloud } = berlin();
    group(cloud);
    expect(only(stack, GROUP)).toMatchObject({ name: "shop-berlin-workers", min_replica_count: 1, max_replica_count: 4 });
    expect(replicaOf(stack)).toEqual({
      cores: 2,
      ram: 4096,
      availability_zone: "AUTO",
      nic: [{ name: "public", lan: expect.stringContaining("ionoscloud_lan.") as unknown, dhcp: true, firewall_active: true, firewall_type: "INGRESS" }],
      volume: [
        {
          name: "root",
          size: 20,
          type: "SSD_STANDARD",
          boot_order: "AUTO",
          image_alias: "ubuntu:24.04",
          image_password: expect.stringContaining("random_password.") as unknown,
        },
      ],
    });
  });

  test("grows and shrinks by the load of its processors, with times as the API writes them", () => {
    const { stack, cloud } = berlin();
    group(cloud, { scaleOnCpu: { ...SCALING, step: 2, cooldownSeconds: 3690 } });
    expect(only(stack, GROUP).policy).toEqual({
      metric: "INSTANCE_CPU_UTILIZATION_AVERAGE",
      unit: "PER_HOUR",
      scale_out_threshold: 80,
      scale_in_threshold: 30,
      scale_out_action: { amount: 2, amount_type: "ABSOLUTE", cooldown_period: "PT1H1M30S" },
      scale_in_action: { amount: 2, amount_type: "ABSOLUTE", cooldown_period: "PT1H1M30S", termination_policy_type: "OLDEST_SERVER_FIRST", delete_volumes: true },
    });
  });

  test("of a fixed size follows nothing that could change it", () => {
    const { stack, cloud } = berlin();
    group(cloud, { minSize: 3, maxSize: 3, scaleOnCpu: undefined });
    expect(only(stack, GROUP)).toMatchObject({ min_replica_count: 3, max_replica_count: 3, policy: { scale_in_action: { cooldown_period: "PT5M" } } });
  });

  test("lets in whom its firewall lets in, also when that is said later, in an order of its own", () => {
    const rules = (ports: readonly number[]): unknown => {
      const { stack, cloud } = berlin();
      const { firewall } = group(cloud);
      firewall.allow(Peer.ipv4("192.0.2.7/32"), Port.tcp(22));
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port), `port ${port}`));
      firewall.allow(Peer.anyIpv6(), Port.tcp(443));
      return replicaOf(stack).nic[0].firewall_rule;
    };
    expect(rules([80, 443])).toEqual(
      expect.arrayContaining([
        { name: expect.any(String) as unknown, protocol: "TCP", type: "INGRESS", source_ip: "192.0.2.7", port_range_start: 22, port_range_end: 22 },
        { name: "port 80", protocol: "TCP", type: "INGRESS", port_range_start: 80, port_range_end: 80 },
        { name: "port 443", protocol: "TCP", type: "INGRESS", port_range_start: 443, port_range_end: 443 },
      ]),
    );
    expect(rules([80, 443])).toHaveLength(3);
    expect(rules([443, 80])).toEqual(rules([80, 443]));
  });

  test("refuses a rule for a block of addresses, which would not hold", () => {
    const { firewall } = group(berlin().cloud);
    expect(() => firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(22))).toThrow(ValidationError);
    expect(() => group(berlin().cloud).firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(22))).toThrow(/any address or a single one/);
  });

  test("refuses a firewall that restricts what goes out, and one that is not the program's", () => {
    const { cloud } = berlin();
    expect(() => group(cloud, { firewall: new Firewall(cloud, "tight", { outboundOpen: false }) })).toThrow(/outboundOpen: true/);
    const other = berlin().cloud;
    expect(() => group(other, { firewall: Firewall.fromFirewallId(other, "elsewhere", "nsg-1") })).toThrow(/a Firewall of the program/);
  });

  test("on a LAN that exists has an interface there, where private traffic is open, and no public address unless asked", () => {
    const { stack, cloud } = berlin();
    group(cloud, { network: lan(cloud), publicIp: false });
    expect(replicaOf(stack).nic).toEqual([
      {
        name: "private",
        lan: 7,
        dhcp: true,
        firewall_active: true,
        firewall_type: "INGRESS",
        firewall_rule: [{ name: "private", protocol: "ANY", type: "INGRESS" }],
      },
    ]);
    expect(resources(stack, "ionoscloud_lan")).toEqual([]);
  });

  test("on a LAN that exists does not open its public interface to it", () => {
    const { stack, cloud } = berlin();
    group(cloud, { network: lan(cloud) });
    expect(replicaOf(stack).nic.map(({ name, firewall_rule }) => [name, firewall_rule === undefined])).toEqual([["public", true], ["private", false]]);
  });

  test("is told what to do at its first boot and which keys open it, with the disk it asks for", () => {
    const { stack, cloud } = berlin();
    const sshKeys = ["one", "two"].map((id) => new SshKey(cloud, id, { publicKey: `${PUBLIC_KEY}-${id}` }));
    group(cloud, { sshKeys, cloudInit: new CloudInit({ packages: ["nginx"] }), rootDiskGib: 50, rootVolumeType: "SSD Premium" });
    const [volume] = replicaOf(stack).volume;
    expect(volume).toMatchObject({ size: 50, type: "SSD_PREMIUM", ssh_keys: [`${PUBLIC_KEY}-one`, `${PUBLIC_KEY}-two`] });
    expect(volume.user_data).toContain("nginx");
    expect(volume).not.toHaveProperty("image_password");
  });

  test.each([
    [["ZONE_2"], "ZONE_2"],
    [["ZONE_1", "ZONE_2"], "AUTO"],
  ])("in the zones %o is made in %s", (zones, zone) => {
    const { stack, cloud } = berlin();
    group(cloud, { zones });
    expect(replicaOf(stack).availability_zone).toBe(zone);
  });

  test("on a network of the program is refused, with the reason", () => {
    const refused = (): AutoScalingGroup => {
      const { cloud } = berlin();
      return group(cloud, { network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    };
    expect(refused).toThrow(CapabilityError);
    expect(refused).toThrow(/addresses of IONOS' own choice/);
  });

  test("between two bounds has to follow its load", () => {
    expect(() => group(berlin().cloud, { scaleOnCpu: undefined })).toThrow(/follows one metric always; give scaleOnCpu/);
  });

  test("is no target of a load balancer, which would not reach it", () => {
    const { cloud } = berlin();
    const balancer = new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    const targets = [Target.autoScalingGroup(group(cloud))];
    expect(() => balancer.addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, targets })).toThrow(CapabilityError);
  });
});
