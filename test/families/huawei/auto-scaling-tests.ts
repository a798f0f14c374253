import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import type { AutoScalingGroupProps, ICloud } from "archipel";
import {
  AutoScalingGroup,
  CapabilityError,
  CloudInit,
  Egress,
  GroupHealthCheck,
  ListenerProtocol,
  LoadBalancer,
  Network,
  SshKey,
  Target,
  TargetProtocol,
  ValidationError,
  Weekday,
} from "archipel";
import type { Place } from "./place";
import { PUBLIC_KEY, only, referenceTo, resources } from "./place";

/** How the cloud calls its resources, and where it writes things otherwise. */
export interface AutoScalingNames {
  readonly configuration: string;
  readonly group: string;
  readonly policy: string;
  /** The argument of a policy that names its group. */
  readonly ofGroup: string;
  /** What a policy does. */
  readonly action: (operation: string, size: number) => unknown;
}

type Props = Partial<AutoScalingGroupProps>;

/** What groups of servers become on a cloud of the family. */
export function autoScalingTests(place: Place, names: AutoScalingNames): void {
  const { make, prefix } = place;
  const alarmType = `${prefix}_ces_alarmrule`;
  const groupOn = (cloud: ICloud & Construct, network: Network, props: Props = {}): AutoScalingGroup =>
    new AutoScalingGroup(cloud, "workers", { ...place.small, network, minSize: 1, maxSize: 4, sshKeys: [new SshKey(cloud, "key", { publicKey: PUBLIC_KEY })], ...props });
  const made = (props: Props = {}, egress?: Egress) => {
    const { stack, cloud } = make({ tags: { team: "web" } });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/20", egress });
    return { stack, cloud, network, group: groupOn(cloud, network, props) };
  };
  const configurationOf = (props: Props) => (only(made(props).stack, names.configuration).instance_config as Record<string, unknown>);

  describe("an auto scaling group", () => {
    test("is made by a configuration that has a root disk, a key and no public address", () => {
      expect(configurationOf({ cloudInit: new CloudInit({ packages: ["nginx"] }) })).toEqual({
        flavor: place.flavor,
        image: expect.stringContaining(`data.${place.types.image}`) as unknown,
        key_name: expect.stringMatching(referenceTo(`${prefix}_compute_keypair_v2`, "name")) as unknown,
        user_data: expect.stringContaining("nginx") as unknown,
        disk: [{ size: place.rootDiskGib, volume_type: expect.any(String) as unknown, disk_type: "SYS" }],
      });
    });

    test("gives each server an address of its own when asked to, and takes it back with the server", () => {
      const { stack } = made({ publicIp: true });
      expect((only(stack, names.configuration).instance_config as Record<string, unknown>).public_ip).toEqual({
        eip: { ip_type: "5_bgp", bandwidth: { size: 100, share_type: "PER", charging_mode: "traffic" } },
      });
      expect(only(stack, names.group).delete_publicip).toBe(true);
    });

    test("stands on the network's subnet behind a firewall of its own, in the cloud's zone", () => {
      const { stack } = made();
      const { security_groups: walls, ...group } = only(stack, names.group);
      expect(group).toMatchObject({
        scaling_group_name: "shop-place-workers",
        min_instance_number: 1,
        max_instance_number: 4,
        available_zones: [place.zone],
        networks: [{ id: expect.stringMatching(referenceTo(`${prefix}_vpc_subnet_v1`)) as unknown }],
        health_periodic_audit_method: "NOVA_AUDIT",
        delete_instances: "yes",
        tags: { team: "web" },
      });
      expect(JSON.stringify(walls)).toContain(`${prefix}_networking_secgroup_v2.`);
      expect(resources(stack, names.policy)).toEqual([]);
    });

    test("takes another configuration before the old one goes, so that its servers stay", () => {
      const { stack } = made();
      expect(only(stack, names.configuration).lifecycle).toEqual({ create_before_destroy: true });
      expect(only(stack, names.group).scaling_configuration_id).toMatch(referenceTo(names.configuration));
    });

    test("begins with the size that is asked for, which no later deployment sets again", () => {
      const { stack } = made({ initialSize: 3 });
      expect(only(stack, names.group)).toMatchObject({ desire_instance_number: 3, lifecycle: { ignore_changes: ["desire_instance_number"] } });
    });

    test("is spread over the zones that are asked for", () => {
      expect(only(made({ zones: [place.zone, place.otherZone] }).stack, names.group).available_zones).toEqual([place.zone, place.otherZone]);
    });

    test("waits for the way out of its network", () => {
      expect(JSON.stringify(only(made({}, Egress.NAT).stack, names.group).depends_on)).toContain(`${prefix}_nat_snat_rule_v2`);
    });

    test("grows and shrinks by two alarms and what they do", () => {
      const { stack } = made({ scaleOnCpu: { scaleOutAbove: 70, scaleInBelow: 25, step: 2, cooldownSeconds: 600 } });
      const conditions = resources(stack, alarmType).map(({ condition, metric, alarm_actions }) => {
        expect(metric).toEqual({ namespace: "SYS.AS", metric_name: "cpu_util", dimensions: [{ name: "AutoScalingGroup", value: expect.stringMatching(referenceTo(names.group)) as unknown }] });
        expect(alarm_actions).toEqual([{ type: "autoscaling", notification_list: [] }]);
        const { comparison_operator: operator, value } = condition as Record<string, unknown>;
        return [operator, value];
      });
      expect(conditions.sort()).toEqual([["<", 25], [">", 70]]);
      const policies = resources(stack, names.policy);
      expect(policies.map((policy) => policy.scaling_policy_action)).toEqual(expect.arrayContaining([names.action("ADD", 2), names.action("REMOVE", 2)]));
      for (const policy of policies) {
        expect(policy).toMatchObject({ scaling_policy_type: "ALARM", cool_down_time: 600, lifecycle: { ignore_changes: ["scheduled_policy"] } });
        expect(policy[names.ofGroup]).toMatch(referenceTo(names.group));
        expect(policy.alarm_id).toMatch(referenceTo(alarmType));
      }
    });

    test("takes another size by the clock; a week begins on Sunday", () => {
      const { stack, group } = made();
      group.scaleOnSchedule("morning", { time: "07:30", weekdays: [Weekday.FRIDAY, Weekday.SUNDAY, Weekday.MONDAY], size: 3 });
      const policy = only(stack, names.policy);
      expect(policy).toMatchObject({ scaling_policy_type: "RECURRENCE", scaling_policy_action: names.action("SET", 3) });
      expect([policy.scheduled_policy].flat()).toEqual([
        { launch_time: "07:30", recurrence_type: "Weekly", recurrence_value: "1,2,6", end_time: "2040-12-31T23:59Z" },
      ]);
    });

    test("takes another size every day, until a day", () => {
      const { stack, group } = made();
      group.scaleOnSchedule("evening", { time: "19:00", size: 1, until: "2031-01-01T00:00Z" });
      expect([only(stack, names.policy).scheduled_policy].flat()).toEqual([{ launch_time: "19:00", recurrence_type: "Daily", end_time: "2031-01-01T00:00Z" }]);
    });

    test("puts its servers into the pools of load balancers, in an order of their own", () => {
      const listeners = (ids: readonly string[]): unknown => {
        const { stack, cloud, network, group } = made();
        const balancer = new LoadBalancer(cloud, "balancer", { network });
        ids.forEach((id) => {
          const targets = [Target.autoScalingGroup(group, id === "b" ? { port: 9090, weight: 7 } : {})];
          const defaultTargets = balancer.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 8080, targets });
          balancer.addListener(`in-${id}`, { protocol: ListenerProtocol.TCP, port: id === "b" ? 81 : 80, defaultTargets });
        });
        expect(resources(stack, `${prefix}_lb_member_v3`)).toEqual([]);
        return only(stack, names.group).lbaas_listeners;
      };
      const pool = expect.stringMatching(referenceTo(`${prefix}_lb_pool_v3`)) as unknown;
      expect(listeners(["a", "b"])).toEqual([{ pool_id: pool, protocol_port: 8080 }, { pool_id: pool, protocol_port: 9090, weight: 7 }]);
      expect(listeners(["b", "a"])).toEqual(listeners(["a", "b"]));
    });

    test("takes no weight above 100 behind a load balancer", () => {
      const { cloud, network, group } = made();
      const targets = [Target.autoScalingGroup(group, { weight: 200 })];
      expect(() => new LoadBalancer(cloud, "balancer", { network }).addTargetGroup("web", { protocol: TargetProtocol.TCP, port: 80, targets })).toThrow(/weight of a target/);
    });

    test("asks its load balancer which servers are broken", () => {
      expect(only(made({ healthCheck: GroupHealthCheck.LOAD_BALANCER, healthCheckPeriodMinutes: 15 }).stack, names.group)).toMatchObject({
        health_periodic_audit_method: "ELB_AUDIT",
        health_periodic_audit_time: 15,
      });
    });

    test("looks at its servers in a few rhythms only", () => {
      expect(() => made({ healthCheckPeriodMinutes: 7 })).toThrow(ValidationError);
      expect(() => made({ healthCheckPeriodMinutes: 7 })).toThrow(/healthCheckPeriodMinutes: got 7; allowed: .*5, 15, 60, 180 minutes/);
    });

    test("without a key is refused, with the reason", () => {
      expect(() => made({ sshKeys: [] })).toThrow(CapabilityError);
      expect(() => made({ sshKeys: [] })).toThrow(/names a key pair/);
    });
  });
}
