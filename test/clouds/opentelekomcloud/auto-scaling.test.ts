import { describe, expect, test } from "vitest";
import { AutoScalingGroup, GroupHealthCheck, Network, SshKey } from "archipel";
import { GERMANY } from "./place";
import { autoScalingTests } from "../../families/huawei/auto-scaling-tests";
import { PUBLIC_KEY, only, resources } from "../../families/huawei/place";

describe("on Open Telekom Cloud", () => {
  autoScalingTests(GERMANY, {
    configuration: "opentelekomcloud_as_configuration_v1",
    group: "opentelekomcloud_as_group_v1",
    policy: "opentelekomcloud_as_policy_v2",
    ofGroup: "scaling_resource_id",
    action: (operation, size) => [{ operation, size }],
  });

  test("an alarm goes off every five minutes for as long as the load lasts, and new servers are spared the check", () => {
    const { stack, cloud } = GERMANY.make();
    new AutoScalingGroup(cloud, "workers", {
      ...GERMANY.small,
      network: new Network(cloud, "network", { cidr: "10.0.0.0/20" }),
      sshKeys: [new SshKey(cloud, "key", { publicKey: PUBLIC_KEY })],
      minSize: 1,
      maxSize: 4,
      scaleOnCpu: { scaleOutAbove: 70, scaleInBelow: 25 },
      healthCheck: GroupHealthCheck.LOAD_BALANCER,
      healthCheckGraceSeconds: 120,
    });
    expect(resources(stack, "opentelekomcloud_ces_alarmrule").map(({ condition }) => (condition as Record<string, unknown>).alarm_frequency)).toEqual([300, 300]);
    expect(only(stack, "opentelekomcloud_as_group_v1").health_periodic_audit_grace_period).toBe(120);
  });
});
