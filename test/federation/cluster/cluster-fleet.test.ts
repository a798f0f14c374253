import { TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import { ClusterFleet, KubernetesCluster, Scaleway } from "archipel";
import { synthesize, testStack } from "archipel/testing";

const found = (): { fleet: ClusterFleet; one: ReturnType<typeof KubernetesCluster.fromClusterId>; other: ReturnType<typeof KubernetesCluster.fromClusterId>; stack: ReturnType<typeof testStack> } => {
  const stack = testStack();
  const [paris, warsaw] = [new Scaleway(stack, "paris", { region: "fr-par" }), new Scaleway(stack, "warsaw", { region: "pl-waw" })];
  const [one, other] = [KubernetesCluster.fromClusterId(paris, "k8s", "fr-par/11111111-1111-1111-1111-111111111111"), KubernetesCluster.fromClusterId(warsaw, "k8s", "pl-waw/22222222-2222-2222-2222-222222222222")];
  return { stack, fleet: new ClusterFleet(stack, "fleet"), one, other };
};

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
