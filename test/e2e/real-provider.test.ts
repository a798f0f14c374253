import { TerraformProvider, TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { expect, test } from "vitest";
import { Terraform } from "archipel-sandbox";
import { makerOf } from "../support/programs";
import type { Program } from "../support/programs";
import { realVerdict } from "../support/real-provider";
import { skipped } from "../support/skipped";

/** A provider that nobody publishes. */
class Nowhere extends TerraformProvider {
  public constructor(scope: Construct) {
    super(scope, "nosuch", { terraformResourceType: "nosuch", terraformProviderSource: "archipel/nosuch" });
  }
}

/** A rule of OpenStack with a direction that its schema allows, as it is a word, and that the provider itself may refuse. */
async function ruleTo(id: string, direction: string): Promise<Program> {
  const { makeCloud } = await makerOf("openstack");
  const base = (scope: Construct): void => {
    makeCloud(scope);
    const rule = new TerraformResource(scope, "rule", { terraformResourceType: "openstack_networking_secgroup_rule_v2" });
    rule.addOverride("direction", direction);
    rule.addOverride("ethertype", "IPv4");
    rule.addOverride("security_group_id", "7c4c1b0e-6a43-4d3a-9f0e-3c52b7f0d2aa");
  };
  return { id, name: `a rule ${direction}`, onlyAdds: true, usesExisting: false, base, changed: base };
}

test("the real provider's error names the program that is wrong, and no other", async (context) => {
  if (!Terraform.isAvailable("terraform")) {
    skipped(context, "an error of the real provider", "terraform is not on the PATH");
  }
  const programs = await Promise.all([ruleTo("program1", "ingress"), ruleTo("program11", "sideways"), ruleTo("program2", "egress")]);
  const { judged, errors, notJudged } = await realVerdict(programs, "terraform");
  if (judged === 0) {
    skipped(context, "an error of the real provider", notJudged.join("; "));
  }
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain("sideways");
  expect(errors[0]).toContain("of a rule sideways");
});

test("a provider that cannot be installed is named, with what was not judged", async (context) => {
  if (!Terraform.isAvailable("terraform")) {
    skipped(context, "a provider that cannot be installed", "terraform is not on the PATH");
  }
  const base = (scope: Construct): void => {
    new Nowhere(scope);
  };
  const { judged, errors, notJudged } = await realVerdict([{ id: "program1", name: "unknown", onlyAdds: true, usesExisting: false, base, changed: base }], "terraform");
  expect(judged).toBe(0);
  expect(errors).toEqual([]);
  expect(notJudged).toEqual([expect.stringMatching(/^1 of 1 programs, which need nosuch: .*archipel\/nosuch/s)]);
});
