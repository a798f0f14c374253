import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import {
  Bucket, Cache, CacheEngine, CacheSize, ContainerApp, Database, DatabaseEngine, DatabaseSize,
  EndpointList, KubernetesCluster, LoadBalancer, Network, PublicIp,
} from "archipel";
import { synthesize } from "archipel/testing";
import { fixture } from "../testing/fixtures";

/** The value of an output of the fixture's stack. */
function listed({ stack }: ReturnType<typeof fixture>, output = "endpoints"): unknown {
  return (synthesize(stack).output as Record<string, { readonly value: unknown }>)[output].value;
}

describe("a list of endpoints", () => {
  it("names servers with a public address, by their path below the stack", () => {
    const all = fixture();
    all.bench.server("web", { publicIp: true });
    all.bench.server("inner");
    new EndpointList(all.stack, "endpoints");
    expect(listed(all)).toEqual({ "cloud/web": { address: expect.stringMatching(/^\$\{fake_public_ip\./) } });
  });

  it("names an address of its own until a server has it", () => {
    const all = fixture();
    const [free, held] = [new PublicIp(all.cloud, "free"), new PublicIp(all.cloud, "held")];
    all.bench.server("web").attachPublicIp(held);
    new EndpointList(all.stack, "endpoints");
    expect(Object.keys(listed(all) as object)).toEqual(["cloud/free", "cloud/web"]);
    expect(free.address).not.toBe(held.address);
  });

  it("names buckets by their URL", () => {
    const all = fixture();
    new Bucket(all.cloud, "assets");
    new EndpointList(all.stack, "endpoints");
    expect(listed(all)).toEqual({ "cloud/assets": { url: expect.stringContaining(".objects.fake.example") } });
  });

  it("names load balancers by the address that clients connect to", () => {
    const all = fixture();
    const network = new Network(all.cloud, "net", { cidr: "10.0.0.0/20" });
    new LoadBalancer(all.cloud, "front", { network });
    new LoadBalancer(all.cloud, "inner", { network, publicIp: false });
    new EndpointList(all.stack, "endpoints");
    expect(listed(all)).toEqual({
      "cloud/front": { address: expect.stringMatching(/public/) },
      "cloud/inner": { address: expect.stringMatching(/private/) },
    });
  });

  it("names databases and caches by address and port", () => {
    const all = fixture();
    const network = new Network(all.cloud, "net", { cidr: "10.0.0.0/20" });
    new Database(all.cloud, "db", { engine: DatabaseEngine.postgresql("16"), size: DatabaseSize.needs({ vcpus: 1, memoryGib: 1 }), storageGib: 10, network });
    new Cache(all.cloud, "cache", { engine: CacheEngine.redis("7.2"), size: CacheSize.needs({ memoryGib: 1 }), network });
    new EndpointList(all.stack, "endpoints");
    expect(listed(all)).toEqual({
      "cloud/db": { address: expect.stringMatching(/fake_database.*:\$\{fake_database/) },
      "cloud/cache": { address: expect.stringMatching(/fake_cache.*:\$\{fake_cache/) },
    });
  });

  it("names applications and Kubernetes clusters by their URL", () => {
    const all = fixture();
    new ContainerApp(all.cloud, "app", { image: "ghcr.io/example/shop:1.0", port: 8080 });
    new KubernetesCluster(all.cloud, "cluster", { version: "1.34.1", network: new Network(all.cloud, "net", { cidr: "10.0.0.0/20" }), allowUnlistedVersion: true });
    new EndpointList(all.stack, "endpoints");
    expect(listed(all)).toEqual({ "cloud/app": { url: expect.stringContaining("fake_") }, "cloud/cluster": { url: expect.stringContaining("fake_") } });
  });

  it("names what is defined after it", () => {
    const all = fixture();
    new EndpointList(all.stack, "endpoints");
    all.bench.server("late", { publicIp: true });
    expect(Object.keys(listed(all) as object)).toEqual(["cloud/late"]);
  });

  it("of a part of a stack leaves out the rest, and keeps the paths", () => {
    const all = fixture();
    const part = new Construct(all.cloud, "shop");
    new Bucket(part, "assets");
    new Bucket(all.cloud, "others");
    new EndpointList(part, "endpoints");
    expect(Object.keys(listed(all, "cloud_shop_endpoints") as object)).toEqual(["cloud/shop/assets"]);
  });

  it("of nothing is empty", () => {
    const all = fixture();
    new EndpointList(all.stack, "endpoints");
    expect(listed(all)).toEqual({});
  });
});
