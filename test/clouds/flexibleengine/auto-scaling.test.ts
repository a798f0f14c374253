import { describe } from "vitest";
import { PARIS } from "./place";
import { autoScalingTests } from "../../families/huawei/auto-scaling-tests";

describe("on Flexible Engine", () => {
  autoScalingTests(PARIS, {
    configuration: "flexibleengine_as_configuration",
    group: "flexibleengine_as_group",
    policy: "flexibleengine_as_policy_v1",
    ofGroup: "scaling_group_id",
    action: (operation, size) => ({ operation, instance_number: size }),
  });
});
