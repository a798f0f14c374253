import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { CacheProps, Capability } from "archipel";
import { Cache, CacheEngine, CacheKind, CacheSize, DatabaseCapability, RemovalPolicy } from "archipel";
import { Match } from "archipel/testing";
import { databases } from "./bench";
import { faultOf, faultsOf, gapsOf } from "../testing/fixtures";

const refused = (props: Partial<CacheProps>) => faultOf(() => databases().cache(props));

describe("a cache", () => {
  it("is one node on its network, speaks TLS, and has a password that is made for it", () => {
    const { cache, template } = databases();
    cache();
    template().hasResource("fake_cache", {
      name: "test-cloud-cache", engine: "fake-redis-7.2", node_type: "cache-small", nodes: 1, tls: true, user_name: "app",
      password: Match.stringLike("${fake_password.*.result}"), subnet_id: Match.stringLike("${fake_subnet.*.id}"), public_access_from: [],
      zone: Match.absent(), lifecycle: Match.absent(),
    });
  });

  it("tells its cloud everything that it was given", () => {
    const { cache, stack, template } = databases();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    cache({
      engine: CacheEngine.valkey("8.1"), size: CacheSize.named("cache-large"), nodes: 3, tls: false, userName: "web", password, zone: "fake-1-b",
      network: undefined, publicAccessFrom: ["0.0.0.0/0"], removalPolicy: RemovalPolicy.PROTECT, name: "sessions", tags: { a: "b" },
    });
    template().hasResource("fake_cache", {
      name: "sessions", engine: "fake-valkey-8.1", node_type: "cache-large", nodes: 3, tls: false, user_name: "web", password: "${var.password}",
      zone: "fake-1-b", subnet_id: Match.absent(), public_access_from: ["0.0.0.0/0"], tags: { a: "b" }, lifecycle: { prevent_destroy: true },
    });
  });

  it("speaks no TLS where the cloud cannot", () => {
    const { cache, template } = databases({ without: [DatabaseCapability.CACHE_TLS] });
    cache();
    template().hasResource("fake_cache", { tls: false });
  });

  it.each([
    [true, "rediss"],
    [false, "redis"],
  ])("with tls: %s is connected to by %s://", (tls, scheme) => {
    const { cache, stack, template } = databases();
    new TerraformOutput(stack, "url", { value: cache({ tls }).connectionString(), sensitive: true });
    template().hasOutput("url", {
      value: Match.stringLike(`${scheme}://app:\${replace(urlencode(fake_password.*.result), "+", "%20")}@\${element(fake_cache.*.hosts, 0)}:\${fake_cache.*.port}`),
    });
  });

  it("tells its certificate", () => {
    const { cache, stack, template } = databases();
    new TerraformOutput(stack, "certificate", { value: cache().certificate });
    template().hasOutput("certificate", { value: Match.stringLike("${fake_cache.*.certificate}") });
  });

  it("that exists tells what the program said of it", () => {
    const attributes = { cacheId: "cache-1", host: "10.0.0.9", port: 6379 };
    expect(Cache.fromCacheAttributes(databases().cloud, "old", attributes)).toMatchObject(attributes);
  });
});

describe("the size of a cache", () => {
  it("is the smallest that meets the needs, of those whose memory is known", () => {
    const { cache, template } = databases();
    cache({ size: CacheSize.needs({ memoryGib: 2 }) });
    template().hasResource("fake_cache", { node_type: "cache-large" });
  });

  it("may be one that the catalogue does not know", () => {
    const { cache, template } = databases();
    cache({ size: CacheSize.unlisted("cache-next") });
    template().hasResource("fake_cache", { node_type: "cache-next" });
  });

  it("is refused when nothing known is so large, and told what there is", () => {
    expect(refused({ size: CacheSize.needs({ memoryGib: 64 }) }).allowed).toMatch(/cache-large \(16 GiB\), cache-small \(1 GiB\), cache-odd \(memory unknown\)/);
  });
});

describe("a cache is refused", () => {
  it.each([
    [{ engine: CacheEngine.redis("2") }, "engine"],
    [{ engine: CacheEngine.described({ kind: CacheKind.REDIS, name: " " }) }, "engine.name"],
    [{ size: CacheSize.named("huge") }, "size"],
    [{ size: CacheSize.needs({ memoryGib: -1 }) }, "size.memoryGib"],
    [{ nodes: 0 }, "nodes"],
    [{ nodes: 7 }, "nodes"],
    [{ nodes: 1.5 }, "nodes"],
    [{ userName: "a b" }, "userName"],
    [{ userName: "root" }, "userName"],
    [{ password: "hunter2" }, "password"],
    [{ network: undefined }, "network"],
    [{ publicAccessFrom: ["192.0.2.0/24"] }, "publicAccessFrom"],
    [{ network: undefined, publicAccessFrom: ["all"] }, "publicAccessFrom[0]"],
    [{ zone: "mars" }, "zone"],
    [{ name: "Capital" }, "name"],
  ] as [Partial<CacheProps>, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("in a zone without caches, and told which have them", () => {
    expect(refused({ zone: "fake-1-c" })).toMatchObject({ property: "zone", allowed: "a zone with caches: fake-1-a, fake-1-b" });
  });

  it("in a region without caches", () => {
    const { cache } = databases({ region: "fake-2" });
    expect(faultOf(() => cache({ zone: "fake-2-a" })).allowed).toBe("another region, as fake-2 has no caches");
  });

  it("with a number of nodes that only Terraform knows", () => {
    const { cache, stack } = databases();
    const nodes = new TerraformVariable(stack, "nodes", { type: "number" }).numberValue;
    expect(faultOf(() => cache({ nodes })).property).toBe("nodes");
  });

  it("with everything that is wrong at once", () => {
    const faults = faultsOf(() => databases().cache({ nodes: 9, userName: "", network: undefined, zone: "mars", name: "A" }));
    expect(faults.map((fault) => fault.property)).toEqual(["nodes", "userName", "network", "zone", "name"]);
  });

  it.each([
    [DatabaseCapability.CACHE_VALKEY, { engine: CacheEngine.valkey("8.1") }],
    [DatabaseCapability.CACHE_STANDBY, { nodes: 2 }],
    [DatabaseCapability.CACHE_SHARDED, { nodes: 3 }],
    [DatabaseCapability.CACHE_TLS, { tls: true }],
    [DatabaseCapability.CACHE_USER_NAME, { userName: "web" }],
    [DatabaseCapability.CACHE_TAGS, { tags: { a: "b" } }],
  ] as [Capability, Partial<CacheProps>][])("when it asks for what the cloud lacks: %#", (capability, props) => {
    const { cache } = databases({ without: [capability] });
    expect(cache({}, "plain").cacheId).toBeDefined();
    expect(gapsOf(() => cache(props)).map((gap) => gap.property)).toEqual(Object.keys(props));
  });
});
