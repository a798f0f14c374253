import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { ExternalDns, ExternalDnsProvider } from "archipel";
import { testStack } from "archipel/testing";
import { faultsOf } from "../../testing/fixtures";

const OPTIONS = { provider: ExternalDnsProvider.OVHCLOUD, zoneName: "example.com", secretName: "ovh-dns", ownerId: "union", image: "mirror.example/external-dns:v0.22.0" };

/** What is read of one. */
interface Deployment {
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly { readonly args: string[]; readonly envFrom: unknown }[] } } };
}

describe("the manifest of ExternalDNS", () => {
  const documents = parseAllDocuments(ExternalDns.manifest(testStack(), OPTIONS)).map((document) => document.toJS() as Record<string, never>);

  it("lets it read services, and nothing else than what it needs for that", () => {
    expect(documents.map(({ kind }) => kind)).toEqual(["ServiceAccount", "ClusterRole", "ClusterRoleBinding", "Deployment"]);
  });

  it("takes what no longer answers out of the provider's zone, with credentials from a secret", () => {
    const { spec } = documents[3] as unknown as Deployment;
    const [container] = spec.template.spec.containers;
    expect(container.args).toEqual(expect.arrayContaining(["--provider=ovh", "--policy=sync", "--domain-filter=example.com", "--min-ttl=60s", "--txt-owner-id=union"]));
    expect(container.envFrom).toEqual([{ secretRef: { name: "ovh-dns" } }]);
  });

  it("is refused when an option is wrong, with all that is", () => {
    const wrong = { ...OPTIONS, provider: "hetzner" as ExternalDnsProvider, zoneName: "com", ownerId: "A B", image: "external-dns", ttlSeconds: 0 };
    expect(faultsOf(() => ExternalDns.manifest(testStack(), wrong)).map(({ property }) => property)).toEqual(["provider", "zoneName", "ownerId", "image", "ttlSeconds"]);
  });
});
