import { TerraformResource } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { describe, expect, it } from "vitest";
import type { SecuritySubject as S } from "archipel";
import { Bucket, Egress, Evidence, Network, NetworkCapability, PublicExposure, StorageCapability } from "archipel";
import { Bench } from "../../src/testing/conformance/bench";
import { synthesize, testStack } from "../../src/testing/synthesis";
import { VARIANTS, variantOf } from "../support/cloud-variants";
import { makerOf } from "../support/programs";
import { PUBLIC_WAYS } from "../support/public-ways";
import { judged, judgedByEach, judgedWithin, override, plain } from "../support/security-bench";

const closed = (allowed: S[] = [], id = "closed") => (scope: Construct): PublicExposure => new PublicExposure(scope, id, { allowed });

/** Rules that several clouds share, or that need a provider which the cloud has with a property alone, are tried on one of them. */
const TRIED_ON: Readonly<Record<string, string>> = { minio_: "hetzner", ovh_: "ovhcloudProject" };

/** Something that nobody can reach, as far as the cloud has it. */
function privateProgram(bench: Bench): void {
  if (bench.offers(NetworkCapability.NETWORK)) {
    bench.stand(bench.volume("data"));
    bench.server("db");
  }
  if (bench.offers(StorageCapability.BUCKET)) {
    new Bucket(bench.scope, "files", {});
  }
}

describe.each(VARIANTS)("PublicExposure on %s", async (name) => {
  const maker = await variantOf(name);

  it("is met by what is private", () => {
    expect(judged(maker, closed(), privateProgram)).toEqual([]);
  });

  it.each(PUBLIC_WAYS[name].map((way) => [way.title, way] as const))("is broken by %s", (_title, { subjects, open }) => {
    const program = (bench: Bench): IConstruct => {
      privateProgram(bench);
      open(bench);
      return bench.cloud.node.root;
    };
    const [found, spared] = judgedByEach(maker, [closed(), closed([...subjects], "sparing")], program);
    const messages = found.map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(0);
    messages.forEach((message) => expect(message).toMatch(new RegExp(`the (${subjects.join("|")}) can be reached from the internet: `)));
    expect(spared).toEqual([]);
  });

  it("has no rule on exposure that none of these ways trips", () => {
    const tripped = new Set<unknown>(PUBLIC_WAYS[name].flatMap(({ open }) => judged(maker, closed(), open)).map(({ fact }) => fact));
    const rules = maker.makeCloud(testStack("rules")).catalogue.security!.exposure;
    const isTriedHere = (type: string): boolean => Object.entries(TRIED_ON).every(([prefix, cloud]) => name === cloud || !type.startsWith(prefix));
    const own = rules.filter(({ resourceType, isUnclear }) => isUnclear !== true && isTriedHere(resourceType));
    expect(own.filter((rule) => !tripped.has(rule)).map(({ resourceType, attribute }) => `${resourceType}.${attribute}`)).toEqual([]);
  });

  it("is broken by a resource that no rule was written for", () => {
    const found = judged(maker, closed(), (bench) => void plain(bench.scope, "odd", `${providerOf(bench)}_something_new`, {}));
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("something_new: its security cannot be told")]);
  });
});

/** The local name of the cloud's first provider. */
function providerOf(bench: Bench): string {
  const provider = bench.cloud.node.findAll().find((node) => "terraformProviderSource" in node) as unknown as { readonly terraformResourceType: string };
  return provider.terraformResourceType;
}

describe("PublicExposure", async () => {
  const hetzner = await makerOf("hetzner");
  const openstack = await makerOf("openstack");
  const scaleway = await makerOf("scaleway");
  const messagesOf = (...args: Parameters<typeof judged>): string[] => judged(...args).map(({ message }) => message);

  it("tells the construct, the attribute, its value and the rule's source", () => {
    const [violation] = judged(hetzner, closed(), (bench) => void bench.server("web", { publicIp: true }));
    expect(violation.path).toBe("shop/cloud/web");
    expect(violation.message).toBe("hcloud_server: the server can be reached from the internet: public_net.ipv4_enabled is true");
    expect(violation.fact?.source).toContain("hetznercloud/terraform-provider-hcloud");
  });

  it("counts the provider's default", () => {
    const found = messagesOf(hetzner, closed(), (bench) => void plain(bench.scope, "web", "hcloud_server", { server_type: "cx23" }));
    expect(found).toContain("hcloud_server: the server can be reached from the internet: public_net.ipv4_enabled is not written, and the provider's default counts");
  });

  it("looks at each block of a list", () => {
    const blocks = [{ ipv4_enabled: false, ipv6_enabled: false }, { ipv4_enabled: false, ipv6_enabled: true }];
    const found = messagesOf(hetzner, closed(), (bench) => void plain(bench.scope, "web", "hcloud_server", { public_net: blocks }));
    expect(found).toEqual(["hcloud_server: the server can be reached from the internet: public_net.ipv6_enabled is true"]);
  });

  it.each([
    ["a token", { public_net: { ipv4_enabled: "${var.open}", ipv6_enabled: false } }],
    ["a whole block that is a token", { public_net: "${var.net}" }],
    ["a dynamic block", { dynamic: { public_net: { for_each: "${var.nets}", content: {} } } }],
  ])("does not trust %s", (_title, attributes) => {
    const found = messagesOf(hetzner, closed(), (bench) => void plain(bench.scope, "web", "hcloud_server", attributes));
    expect(found[0]).toContain("it cannot be told whether the server can be reached from the internet");
  });

  it.each([
    ["a policy for everybody", { Statement: { Effect: "Allow", Principal: { AWS: ["*"] } } }, "the bucket can be reached"],
    ["a policy for all but some", { Statement: [{ Effect: "Allow", NotPrincipal: { AWS: "somebody" } }] }, "the bucket can be reached"],
    ["a policy for somebody to be known later", { Statement: [{ Effect: "Allow", Principal: { AWS: "${var.who}" } }] }, "it cannot be told whether the bucket"],
  ])("reads %s", (_title, policy, expected) => {
    const found = messagesOf(hetzner, closed(), (bench) => void plain(bench.scope, "policy", "minio_s3_bucket_policy", { bucket: "files", policy: JSON.stringify(policy) }));
    // The plain resource of the S3 provider stands under no cloud of the program, unless one of its buckets defined the provider.
    expect(found.join()).toContain("its security cannot be told");
    const beside = messagesOf(hetzner, closed(), (bench) => {
      new Bucket(bench.scope, "files");
      plain(bench.scope, "policy", "minio_s3_bucket_policy", { bucket: "files", policy: JSON.stringify(policy) });
    });
    expect(beside).toEqual([expect.stringContaining(expected)]);
  });

  it("lets a policy for somebody pass", () => {
    const policy = JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { SCW: "application_id:1" } }, { Effect: "Deny", Principal: "*" }] });
    expect(messagesOf(scaleway, closed(), (bench) => void plain(bench.scope, "policy", "scaleway_object_bucket_policy", { bucket: "files", policy }))).toEqual([]);
  });

  it("does not trust a policy that Terraform writes", () => {
    const found = messagesOf(scaleway, closed(), (bench) => void plain(bench.scope, "policy", "scaleway_object_bucket_policy", { policy: "${jsonencode(var.policy)}" }));
    expect(found).toEqual([expect.stringContaining("it cannot be told whether the bucket can be reached")]);
  });

  it("catches an override that opens what was private", () => {
    const found = messagesOf(hetzner, closed(), (bench) => override(bench.server("db"), "hcloud_server", "public_net.0.ipv4_enabled", true));
    expect(found).toEqual([expect.stringContaining("public_net.ipv4_enabled is true")]);
  });

  it("does not mistake address translation for exposure", () => {
    const found = messagesOf(scaleway, closed(), (bench) => {
      bench.server("db", { network: new Network(bench.scope, "inner", { cidr: "10.9.0.0/20", egress: Egress.NAT }) });
    });
    expect(found).toEqual([]);
  });

  it("sees what outside of its scope opens something inside", () => {
    const found = judgedWithin(openstack, closed(), (bench) => {
      const server = bench.server("db");
      const port_id = `\${${fqnOf(server, "Port")}.id}`;
      plain(bench.scope, "floating", "openstack_networking_floatingip_associate_v2", { floating_ip: "192.0.2.7", port_id });
      return server;
    });
    expect(found.map(({ path }) => path)).toEqual(["shop/cloud/floating"]);
    expect(found[0].message).toContain("the server can be reached from the internet: port_id is ${openstack_networking_port_v2.");
  });

  it("sees it through a port that stands outside, too", () => {
    const found = judgedWithin(openstack, closed(), (bench) => {
      const network_id = `\${${fqnOf(bench.network, "Resource")}.id}`;
      plain(bench.scope, "port", "openstack_networking_port_v2", { network_id });
      plain(bench.scope, "floating", "openstack_networking_floatingip_v2", { pool: "public", port_id: `\${${fqnOf(bench.scope, "port")}.id}` });
      return plain(bench.scope, "web", "openstack_compute_instance_v2", { network: [{ port: `\${${fqnOf(bench.scope, "port")}.id}` }] });
    });
    expect(found.map(({ path }) => path)).toEqual(["shop/cloud/floating"]);
  });

  it("does not blame a scope for what is beside it", () => {
    const found = judgedWithin(openstack, closed(), (bench) => {
      bench.server("web", { publicIp: true, network: bench.network });
      return bench.server("db");
    });
    expect(found).toEqual([]);
  });

  it("cannot tell what a network from elsewhere leads to", () => {
    const found = messagesOf(openstack, closed(), (bench) => void plain(bench.scope, "port", "openstack_networking_port_v2", { network_id: bench.existingId }));
    expect(found).toEqual([expect.stringContaining("it cannot be told whether the server can be reached from the internet")]);
  });

  it.each([Evidence.VERIFIED, Evidence.FIRST_HAND])("counts what is only believed to be open, with evidence %s", async (evidence) => {
    const makePolicy = (scope: Construct): PublicExposure => new PublicExposure(scope, "closed", { evidence });
    const [violation] = judged(await makerOf("exoscale"), makePolicy, (bench) => void plain(bench.scope, "k8s", "exoscale_sks_cluster", {}));
    expect(violation.fact?.verified).toBe(false);
    expect(violation.message).toBe(
      "exoscale_sks_cluster: the kubernetes can be reached from the internet: as any of its kind (the page does not say who reaches its API)",
    );
  });

  it("stops the synth", () => {
    const stack = testStack("shop");
    const bench = new Bench(hetzner.makeCloud(stack), hetzner.bench);
    new PublicExposure(stack, "closed");
    bench.server("web", { publicIp: true });
    expect(() => synthesize(stack)).toThrow(
      "shop/cloud/web: breaks PublicExposure shop/closed (nothing can be reached from the internet): hcloud_server: the server can be reached",
    );
  });
});

/** How Terraform calls the resource of an id below a construct. */
function fqnOf(scope: IConstruct, id: string): string {
  const resource = scope.node.findAll().find((node) => node.node.id === id && TerraformResource.isTerraformResource(node));
  return (resource as TerraformResource).fqn;
}
