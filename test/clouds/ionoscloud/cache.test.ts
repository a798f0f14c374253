import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, IonosCloud } from "archipel";
import { Cache, CacheEngine, CacheSize, Network, RemovalPolicy, Subnet } from "archipel";
import { synthesize } from "archipel/testing";
import { berlin, only } from "./helper";

const CLUSTER = "ionoscloud_inmemorydb_cluster_v2";

function cacheOn(cloud: IonosCloud, props: Partial<CacheProps> = {}): Cache {
  const where = props.subnet ?? props.publicAccessFrom ? {} : { network: new Network(cloud, "network", { cidr: "10.0.0.0/24" }) };
  return new Cache(cloud, "cache", { engine: CacheEngine.valkey("9.0"), size: CacheSize.needs({ memoryGib: 3 }), ...where, ...props });
}

describe("a cache on IONOS Cloud", () => {
  test("is a node of In-Memory DB on the LAN, whose provider is told a digest of the password", () => {
    const { stack, cloud } = berlin();
    const cache = cacheOn(cloud);
    new TerraformOutput(stack, "url", { value: cache.connectionString(), sensitive: true });
    expect(only(stack, CLUSTER)).toEqual({
      provider: "ionoscloud",
      location: "de/txl",
      name: "shop-berlin-cache",
      version: "9.0",
      persistence_mode: "None",
      eviction_policy: "allkeys-lru",
      instances: { count: 1, cores: 1, ram: 4 },
      connections: {
        datacenter_id: expect.stringContaining("ionoscloud_datacenter."),
        lan_id: expect.stringMatching(/^\$\{ionoscloud_lan\..*\.id\}$/),
        primary_instance_address: expect.stringMatching(/^10\.0\.0\.\d+\/24$/),
      },
      snapshot: { location: "eu-central-3", retention_days: 1, snapshot_hours: [2] },
      maintenance_window: { day_of_the_week: "Sunday", time: "03:00:00" },
      credentials: { username: "app", password: { algorithm: "SHA-256", hash: expect.stringMatching(/^\$\{sha256\(random_password\..*\.result\)\}$/) } },
    });
    expect(synthesize(stack).output!.url.value).toMatch(/^redis:\/\/app:.*@\$\{.*ionoscloud_inmemorydb_cluster_v2\..*\.dns_name.*\}:6379$/);
  });

  test("has a standby, a user, a password and a size of its own where the program says so, and may be kept", () => {
    const { stack, cloud } = berlin();
    const password = new TerraformVariable(stack, "secret", { sensitive: true }).stringValue;
    const cache = cacheOn(cloud, { nodes: 2, userName: "shop", password, size: CacheSize.unlisted("cache-3-12"), removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, CLUSTER)).toMatchObject({
      instances: { count: 2, cores: 3, ram: 12 },
      credentials: { username: "shop", password: { hash: "${sha256(var.secret)}" } },
      lifecycle: { prevent_destroy: true },
    });
    expect(cache.password).toBe(password);
    expect(cache.certificate).toBe("");
  });

  test("refuses sizes, names and places that it cannot have", () => {
    const refused = (props: Partial<CacheProps>): (() => Cache) => () => cacheOn(berlin().cloud, props);
    expect(refused({ size: CacheSize.unlisted("large") })).toThrow(/size: got "large"; allowed: cache, 1 to 62 cores and 4 to 240 GiB/);
    expect(refused({ size: CacheSize.unlisted("cache-1-2") })).toThrow(/size: got "cache-1-2"/);
    expect(refused({ userName: "a_name_that_is_long" })).toThrow(/userName: .*2 to 16 letters/);
    expect(refused({ userName: "admin" })).toThrow(/none of admin, standby/);
    expect(refused({ tls: true })).toThrow(/does not say that its In-Memory DB speaks TLS/);
    expect(refused({ nodes: 3 })).toThrow(/every node of IONOS' In-Memory DB has all keys/);
    expect(refused({ publicAccessFrom: ["192.0.2.0/24"] })).toThrow(/on its LAN alone/);
    expect(refused({ engine: CacheEngine.redis("7.2") })).toThrow(/CacheEngine\.valkey\(version\)/);
    const { cloud } = berlin();
    const network = Network.fromNetworkAttributes(cloud, "theirs", { networkId: "7" });
    expect(() => cacheOn(cloud, { subnet: Subnet.fromSubnetAttributes(cloud, "part", { subnetId: "7", network }) })).toThrow(/a network of this program, as a cache/);
  });

  test("is not where its snapshots would cross a border", () => {
    expect(() => cacheOn(berlin({ region: "fr/par" }).cloud)).toThrow(/always keeps snapshots.*de\/fra, de\/txl/);
  });
});
