import { describe, expect, it } from "vitest";
import { CloudMismatchError, LoadBalancingCapability, Target } from "archipel";
import { Bench, FakeCloud, Match } from "archipel/testing";
import { balanced } from "./bench";
import { faultOf, fixture, gapsOf } from "../testing/fixtures";

describe("an auto scaling group as a target", () => {
  it("is one target, however many servers it has", () => {
    const { group, bench, template } = balanced();
    group({ targets: [Target.autoScalingGroup(bench.autoScalingGroup("workers"), { port: 81, weight: 2 })] });
    template().resourceCount("fake_target", 0);
    template().hasResource("fake_auto_scaling_target", { auto_scaling_group_id: Match.stringLike("*workers*"), port: 81, weight: 2 });
  });

  it("is taken once", () => {
    const { group, bench } = balanced();
    const target = Target.autoScalingGroup(bench.autoScalingGroup("workers"));
    const targets = group({ targets: [target] });
    expect(faultOf(() => targets.addTarget(target))).toMatchObject({ property: "addTarget", allowed: "a target that is not in the group yet" });
  });

  it("is refused where the cloud's load balancers do not know groups", () => {
    const { bench, group } = balanced({ without: [LoadBalancingCapability.TARGET_AUTO_SCALING_GROUP] });
    const workers = bench.autoScalingGroup("workers");
    expect(gapsOf(() => group({ targets: [Target.autoScalingGroup(workers)] }))).toMatchObject([{ property: "targets" }]);
  });

  it("has to be of the load balancer's cloud", () => {
    const { group } = balanced();
    const elsewhere = new Bench(new FakeCloud(fixture().stack, "elsewhere"));
    expect(() => group({ targets: [Target.autoScalingGroup(elsewhere.autoScalingGroup("workers"))] })).toThrow(CloudMismatchError);
  });
});
