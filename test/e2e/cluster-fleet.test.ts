import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformOutput } from "cdktf";
import { expect, onTestFinished, test } from "vitest";
import { ClusterFleet, KubernetesCluster, Scaleway } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { needsPrograms } from "../support/first-boot";
import { asServerGetsIt } from "../support/user-data";

/** What a cloud hands out, with a token that would break a file put together as text. */
const kubeconfig = (region: string): string => `apiVersion: v1
kind: Config
clusters: [{name: k8s-${region}, cluster: {server: "https://${region}.example.org:6443", certificate-authority-data: Zg==}}]
users: [{name: admin, user: {token: "a'b\\"c: ${region}"}}]
contexts: [{name: x, context: {cluster: k8s-${region}, user: admin}}]
current-context: x
`;

test("the kubeconfig of a fleet is what kubectl reads, with each cluster's own credentials", async (context) => {
  needsPrograms(context, "the kubeconfig of a fleet", "terraform");
  const stack = testStack();
  const fleet = new ClusterFleet(stack, "fleet");
  for (const region of ["fr-par", "pl-waw"]) {
    const cloud = new Scaleway(stack, region, { region });
    fleet.add(region, KubernetesCluster.fromClusterId(cloud, "k8s", `${region}/11111111-1111-1111-1111-111111111111`));
  }
  new TerraformOutput(stack, "kubeconfig", { value: fleet.kubeconfig, sensitive: true });
  const { value } = synthesize(stack).output!.kubeconfig as { value: string };
  // Only a secret output may hold what is sensitive; here its text is asked for.
  const asked = value
    .replace(/^\$\{sensitive\((.*)\)\}$/s, "${$1}")
    .replace(/yamldecode\(([^()]*)\)/g, (_, source: string) => `yamldecode(${JSON.stringify(kubeconfig(source.includes("fr-par") ? "fr-par" : "pl-waw"))})`);
  const text = await asServerGetsIt(asked, { unused: "" });
  const directory = mkdtempSync(join(tmpdir(), "archipel-fleet-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  writeFileSync(join(directory, "config"), text);
  const kubectl = (...args: string[]): string => spawnSync("kubectl", ["--kubeconfig", join(directory, "config"), ...args], { encoding: "utf8" }).stdout;
  if (spawnSync("kubectl", ["version", "--client"]).error !== undefined) {
    needsPrograms(context, "kubectl reading the kubeconfig of a fleet", "kubectl");
  }
  expect(kubectl("config", "get-contexts", "-o", "name").trim().split("\n")).toEqual(["fr-par", "pl-waw"]);
  expect(kubectl("config", "current-context").trim()).toBe("fr-par");
  const view = JSON.parse(kubectl("config", "view", "--raw", "--context=pl-waw", "--minify", "-o", "json")) as { users: { user: { token: string } }[]; clusters: { cluster: { server: string } }[] };
  expect(view.users[0]!.user.token).toBe("a'b\"c: pl-waw");
  expect(view.clusters[0]!.cluster.server).toBe("https://pl-waw.example.org:6443");
});
