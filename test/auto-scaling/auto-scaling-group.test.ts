import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { AutoScalingGroupProps } from "archipel";
import {
  AutoScalingCapability,
  AutoScalingGroup,
  CloudInit,
  CloudMismatchError,
  ComputeCapability,
  Firewall,
  GroupHealthCheck,
  MachineImage,
  MachineType,
  Network,
  Peer,
  Port,
  SshKey,
  Weekday,
} from "archipel";
import { FakeCloud, Match, PUBLIC_KEY } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

const GROUP = "fake_auto_scaling_group";

const small = ({ bench }: Fixture): AutoScalingGroupProps => ({
  machine: MachineType.named("tiny"),
  image: MachineImage.ubuntu("24.04"),
  network: bench.network,
  minSize: 2,
  maxSize: 5,
});
const group = (given: Fixture, props: Partial<AutoScalingGroupProps> = {}): AutoScalingGroup =>
  new AutoScalingGroup(given.bench.scope, "workers", { ...small(given), ...props });
const refused = (props: Partial<AutoScalingGroupProps>): unknown => faultOf(() => group(fixture(), props));

describe("an auto scaling group", () => {
  it("begins with its fewest servers, without public addresses, behind a firewall of its own that is closed", () => {
    const given = fixture();
    const made = group(given);
    given.template().hasResource(GROUP, {
      min_size: 2, max_size: 5, initial_size: 2, public: false, scale_on_cpu: Match.absent(), ssh_key_ids: Match.absent(),
      firewall_id: Match.stringLike("*workers_Firewall*"), health_check: { kind: "server" },
    });
    made.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    expect(given.template().findResources("fake_firewall_rule", { from_port: 443 })).toHaveLength(1);
    expect(made.loginUser).toBe("ubuntu");
    expect(made.groupName).toContain("workers");
  });

  it("tells its cloud everything that it was given", () => {
    const given = fixture();
    const { scope } = given.bench;
    group(given, {
      name: "farm",
      initialSize: 3,
      scaleOnCpu: { scaleOutAbove: 70, scaleInBelow: 20, step: 2, cooldownSeconds: 600 },
      zones: ["fake-1-a", "fake-1-b", "fake-1-a"],
      sshKeys: [new SshKey(scope, "key", { publicKey: PUBLIC_KEY })],
      cloudInit: new CloudInit({ packages: ["nginx"] }),
      rootDiskGib: 30,
      rootVolumeType: "fast",
      publicIp: true,
      firewall: new Firewall(scope, "wall"),
      healthCheck: GroupHealthCheck.LOAD_BALANCER,
      healthCheckPeriodMinutes: 15,
      healthCheckGraceSeconds: 90,
      tags: { role: "web" },
    });
    given.template().hasResource(GROUP, {
      name: "farm", initial_size: 3, zones: ["fake-1-a", "fake-1-b"], public: true, root_disk_gib: 30, root_volume_type: "fast", tags: { role: "web" },
      scale_on_cpu: { above: 70, below: 20, step: 2, cooldown_seconds: 600 },
      health_check: { kind: "load-balancer", period_minutes: 15, grace_seconds: 90 },
      user_data: Match.stringLike("*nginx*"),
      firewall_id: Match.stringLike("*wall*"),
    });
  });

  it("adds or removes one server every five minutes unless told otherwise", () => {
    const given = fixture();
    group(given, { scaleOnCpu: { scaleOutAbove: 70, scaleInBelow: 20 } });
    given.template().hasResource(GROUP, { scale_on_cpu: { above: 70, below: 20, step: 1, cooldown_seconds: 300 } });
  });

  it("takes another size by the clock, on days in the order of the week", () => {
    const given = fixture();
    const made = group(given);
    made.scaleOnSchedule("morning", { time: "07:30", weekdays: [Weekday.FRIDAY, Weekday.MONDAY], size: 4, until: "2031-01-01T00:00Z" });
    made.scaleOnSchedule("evening", { time: "19:00", size: 2 });
    given.template().hasResource("fake_auto_scaling_schedule", { time: "07:30", weekdays: ["monday", "friday"], size: 4, until: "2031-01-01T00:00Z" });
    given.template().hasResource("fake_auto_scaling_schedule", { time: "19:00", weekdays: Match.absent(), size: 2, until: Match.absent() });
  });

  it("may have bounds that only Terraform knows", () => {
    const given = fixture();
    const size = (id: string): number => new TerraformVariable(given.stack, id, { type: "number" }).numberValue;
    group(given, { minSize: size("least"), maxSize: size("most") });
    given.template().hasResource(GROUP, { min_size: "${var.least}", max_size: "${var.most}", initial_size: "${var.least}" });
  });

  it.each([
    ["minSize", { minSize: -1 }, "a whole number from 0 to 100"],
    ["maxSize", { minSize: 3, maxSize: 2 }, "a whole number from 3 to 100"],
    ["maxSize", { minSize: 0, maxSize: 0 }, "a whole number from 1 to 100"],
    ["maxSize", { maxSize: 101 }, "a whole number from 2 to 100"],
    ["initialSize", { initialSize: 6 }, "a whole number from 2 to 5"],
    ["scaleOnCpu.scaleInBelow", { scaleOnCpu: { scaleOutAbove: 50, scaleInBelow: 50 } }, "a whole number from 1 to 49 percent, less than scaleOutAbove"],
    ["scaleOnCpu.scaleOutAbove", { scaleOnCpu: { scaleOutAbove: 101, scaleInBelow: 50 } }, "a whole number from 1 to 100 percent"],
    ["scaleOnCpu.step", { scaleOnCpu: { scaleOutAbove: 70, scaleInBelow: 50, step: 0 } }, "a whole number from 1 to 10"],
    ["scaleOnCpu.cooldownSeconds", { scaleOnCpu: { scaleOutAbove: 70, scaleInBelow: 50, cooldownSeconds: 30 } }, "a whole number from 120 to 86400 seconds"],
    ["healthCheckGraceSeconds", { healthCheckGraceSeconds: 10 }, "nothing without healthCheck: GroupHealthCheck.LOAD_BALANCER"],
    ["zones[0]", { zones: ["mars"] }, undefined],
  ] as const)("whose %s is wrong is refused", (property, props, allowed) => {
    expect(refused(props as Partial<AutoScalingGroupProps>)).toMatchObject(allowed === undefined ? { property } : { property, allowed });
  });

  it("hears all that is wrong with its sizes at once", () => {
    const faults = faultsOf(() => group(fixture(), { minSize: 0.5, initialSize: -1, scaleOnCpu: { scaleOutAbove: 0, scaleInBelow: 50 } }));
    expect(faults.map(({ property }) => property)).toEqual(["minSize", "initialSize", "scaleOnCpu.scaleOutAbove", "scaleOnCpu.scaleInBelow"]);
  });

  it.each([
    ["time", { time: "24:00", size: 3 }],
    ["until", { time: "07:00", size: 3, until: "tomorrow" }],
    ["size", { time: "07:00", size: 6 }],
    ["weekdays[0]", { time: "07:00", size: 3, weekdays: ["caturday" as Weekday] }],
  ])("whose schedule has a wrong %s is refused", (property, options) => {
    expect(faultOf(() => group(fixture()).scaleOnSchedule("morning", options))).toMatchObject({ property });
  });

  it("with a name for its schedule keeps to the rule for names", () => {
    expect(faultOf(() => group(fixture()).scaleOnSchedule("morning", { time: "07:00", size: 3, name: "" }))).toMatchObject({ property: "name" });
  });

  it.each([
    [AutoScalingCapability.SIZE_RANGE, {}, "maxSize"],
    [AutoScalingCapability.SIZE_RANGE_BY_HAND, {}, "scaleOnCpu"],
    [AutoScalingCapability.WITHOUT_SSH_KEY, {}, "sshKeys"],
    [AutoScalingCapability.PRIVATE_ONLY, {}, "publicIp"],
    [AutoScalingCapability.NETWORK, {}, "network"],
    [AutoScalingCapability.INITIAL_SIZE, { initialSize: 3 }, "initialSize"],
    [AutoScalingCapability.HEALTH_CHECK_PERIOD, { healthCheckPeriodMinutes: 5 }, "healthCheckPeriodMinutes"],
    [ComputeCapability.USER_DATA, { cloudInit: new CloudInit({ packages: ["nginx"] }) }, "cloudInit"],
  ] as const)("needs %o of its cloud", (capability, props, property) => {
    expect(gapsOf(() => group(fixture({ without: [capability] }), props))).toMatchObject([{ capabilityId: capability.capabilityId, property }]);
  });

  it("of a fixed size asks for no range", () => {
    const given = fixture({ without: [AutoScalingCapability.SIZE_RANGE, AutoScalingCapability.SIZE_RANGE_BY_HAND] });
    group(given, { minSize: 3, maxSize: 3 });
    given.template().hasResource(GROUP, { min_size: 3, max_size: 3, initial_size: 3 });
  });

  it("puts a second key on its servers by cloud-init where the cloud takes one for a group, though it takes several for a server", () => {
    const given = fixture({ without: [AutoScalingCapability.MANY_SSH_KEYS] });
    const keys = ["one", "two"].map((id) => new SshKey(given.bench.scope, id, { publicKey: `${PUBLIC_KEY} ${id}` }));
    group(given, { sshKeys: keys });
    const [made] = given.template().findResources(GROUP);
    expect(made.attributes.ssh_key_ids).toHaveLength(1);
    expect(made.attributes.user_data).toContain(`${PUBLIC_KEY} two`);
    const gaps = gapsOf(() => new AutoScalingGroup(given.bench.scope, "text", { ...small(given), sshKeys: keys, cloudInit: CloudInit.fromText("#!/bin/sh\n") }));
    expect(gaps).toMatchObject([{ capabilityId: AutoScalingCapability.MANY_SSH_KEYS.capabilityId, property: "sshKeys" }]);
  });

  it("refuses a network of another cloud", () => {
    const given = fixture();
    const network = new Network(new FakeCloud(given.stack, "elsewhere"), "net", { cidr: "10.0.0.0/24" });
    expect(() => group(given, { network })).toThrow(CloudMismatchError);
  });
});
