import { describe, expect, test } from "vitest";
import type { AutoScalingGroupProps, Exoscale } from "archipel";
import { AutoScalingGroup, CapabilityError, CloudInit, LoadBalancer, PlacementGroup, Server, SshKey } from "archipel";
import { PUBLIC_KEY, SMALL, net, only, vienna } from "./helper";

const POOL = "exoscale_instance_pool";

function pool(cloud: Exoscale, props: Partial<AutoScalingGroupProps> = {}): AutoScalingGroup {
  return new AutoScalingGroup(cloud, "workers", { ...SMALL, minSize: 3, maxSize: 3, publicIp: true, ...props });
}

describe("an auto scaling group on Exoscale", () => {
  test("is an instance pool of its size, behind a firewall of its own", () => {
    const { stack, cloud } = vienna({ tags: { team: "web" } });
    pool(cloud);
    expect(only(stack, POOL)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      name: "shop-vienna-workers",
      size: 3,
      instance_type: "standard.medium",
      template_id: expect.stringContaining("data.exoscale_template") as unknown,
      disk_size: 50,
      security_group_ids: [expect.stringContaining("exoscale_security_group.")],
      labels: { team: "web" },
    });
  });

  test("brings up the interface on its private network, beside its own first boot", () => {
    const { stack, cloud } = vienna();
    pool(cloud, { network: net(cloud), cloudInit: new CloudInit({ packages: ["nginx"] }), rootDiskGib: 20 });
    const made = only(stack, POOL);
    expect(made.network_ids).toEqual([expect.stringContaining("exoscale_private_network.")]);
    expect(made.user_data).toMatch(/^#cloud-config-archive[\s\S]*nginx/);
    expect(made.disk_size).toBe(20);
  });

  test("is opened by one key; a second one goes by cloud-init", () => {
    const { stack, cloud } = vienna();
    pool(cloud, { sshKeys: ["one", "two"].map((id) => new SshKey(cloud, id, { publicKey: `${PUBLIC_KEY}-${id}` })) });
    expect(only(stack, POOL).key_pair).toContain("vienna_one");
    expect(only(stack, POOL).user_data).toContain(`${PUBLIC_KEY}-two`);
  });

  test("takes all places of its placement group", () => {
    const { stack, cloud } = vienna();
    const placementGroup = new PlacementGroup(cloud, "apart");
    pool(cloud, { minSize: 8, maxSize: 8, placementGroup });
    expect(only(stack, POOL).anti_affinity_group_ids).toEqual([expect.stringContaining("exoscale_anti_affinity_group.")]);
    expect(() => new Server(cloud, "ninth", { ...SMALL, publicIp: true, placementGroup })).toThrow(/placementGroup: got "9 servers"/);
  });

  test.each([
    ["a size between two bounds", { maxSize: 4 }, /has the size that the program says/],
    ["no public addresses", { publicIp: false }, /has a public address, whatever is asked for/],
    ["scaling by load", { scaleOnCpu: { scaleOutAbove: 70, scaleInBelow: 20 } }, /nothing changes that by load or time/],
  ])("with %s is refused, with the reason", (_what, props, reason) => {
    const { cloud } = vienna();
    const make = (): AutoScalingGroup => pool(cloud, { network: net(cloud), ...props });
    expect(make).toThrow(CapabilityError);
    expect(() => pool(vienna().cloud, props)).toThrow(reason);
  });

  test("has no schedules", () => {
    expect(() => pool(vienna().cloud).scaleOnSchedule("morning", { time: "07:00", size: 3 })).toThrow(CapabilityError);
  });

  test("stands behind no load balancer, whose clients each instance would have to let in", () => {
    const { cloud } = vienna();
    expect(() => new LoadBalancer(cloud, "balancer", { network: net(cloud) })).toThrow(/would have to let the whole internet in/);
  });
});
