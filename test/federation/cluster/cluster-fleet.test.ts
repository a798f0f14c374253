import type { TerraformStack } from "cdktf";
import { TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import type { IKubernetesCluster } from "archipel";
import { ClusterFleet, KubernetesCluster, Scaleway } from "archipel";
import { synthesize, testStack } from "archipel/testing";

interface Found {
  readonly stack: TerraformStack;
  readonly fleet: ClusterFleet;
  readonly one: IKubernetesCluster;
  readonly other: IKubernetesCluster;
}

function found(): Found {
  const stack = testStack();
  const [one, other] = ["fr-par", "pl-waw"].map((region) =>
    KubernetesCluster.fromClusterId(new Scaleway(stack, region, { region }), "k8s", `${region}/11111111-1111-1111-1111-111111111111`));
  return { stack, fleet: new ClusterFleet(stack, "fleet"), one: one!, other: other! };
}

describe("a fleet of managed clusters", () => {
  it("has one kubeconfig with a context for each, made by Terraform and sensitive", () => {
    const { stack, fleet, one, other } = found();
    fleet.add("paris", one).add("warsaw", other);
    new TerraformOutput(stack, "kubeconfig", { value: fleet.kubeconfig, sensitive: true });
    const { value } = synthesize(stack).output!.kubeconfig as { value: string };
    expect(value).toMatch(/^\$\{sensitive\(yamlencode\(\{/);
    expect(value.match(/yamldecode\(/g)).toHaveLength(4);
    expect(value).toContain('"current-context" = "paris"');
  });

  it("tells where each stands", () => {
    const { fleet, one } = found();
    expect(fleet.add("paris", one).member("paris").labels).toMatchObject({ "topology.kubernetes.io/region": "fr-par", "archipel.cloud/country": "fr" });
    expect(fleet.members.map(({ contextName }) => contextName)).toEqual(["paris"]);
  });

  it("takes each name and each cluster once", () => {
    const { fleet, one, other } = found();
    fleet.add("paris", one);
    expect(() => fleet.add("paris", other)).toThrow(/does not have/);
    expect(() => fleet.add("again", one)).toThrow(/does not have/);
    expect(() => fleet.add("Not a name", other)).toThrow(/small letters/);
    expect(() => fleet.member("rome")).toThrow(/paris/);
    expect(() => new ClusterFleet(fleet, "empty").kubeconfig).toThrow(/members/);
  });
});
