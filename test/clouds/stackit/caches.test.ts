import { TerraformOutput, TerraformVariable, Token } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CacheProps, Stackit } from "archipel";
import { Cache, CacheEngine, CacheSize, Network, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, germany, only } from "./helper";

const INSTANCE = "stackit_redis_instance";
const CREDENTIAL = "stackit_redis_credential";

function cacheOn(cloud: Stackit, props: Partial<CacheProps> = {}): Cache {
  return new Cache(cloud, "cache", { engine: CacheEngine.redis("7"), size: CacheSize.needs({ memoryGib: 4 }), publicAccessFrom: ["192.0.2.0/24", "198.51.100.7/32"], ...props });
}

describe("a cache on STACKIT", () => {
  test("is one node of Redis that listed addresses reach, with a user that STACKIT makes", () => {
    const { stack, cloud } = germany();
    cacheOn(cloud);
    expect(only(stack, INSTANCE)).toEqual({
      ...PLACE,
      name: "shop-south-cache",
      version: "7",
      plan_name: "stackit-redis-1.4.10-single",
      parameters: { sgw_acl: "192.0.2.0/24,198.51.100.7/32" },
    });
    expect(only(stack, CREDENTIAL)).toEqual({ ...PLACE, instance_id: expect.stringMatching(/^\$\{stackit_redis_instance\..*\.instance_id\}$/) });
  });

  test("tells how to connect as STACKIT does", () => {
    const { stack, cloud } = germany();
    const cache = cacheOn(cloud);
    const told = { url: cache.connectionString(), user: cache.userName, password: cache.password, host: cache.host, port: Token.asString(cache.port) };
    Object.entries(told).forEach(([id, value]) => new TerraformOutput(stack, id, { value, sensitive: true }));
    const { output } = synthesize(stack);
    const shown = Object.fromEntries(Object.entries(output!).map(([id, { value }]) => [id, String(value).replace(/stackit_redis_credential\.\w+/, "made")]));
    expect(shown).toEqual({ url: "${made.uri}", user: "${made.username}", password: "${made.password}", host: "${element([made.host], 0)}", port: "${made.port}" });
    expect(cache.certificate).toBe("");
  });

  test("takes addresses that only Terraform knows, another plan, and may be kept", () => {
    const { stack, cloud } = germany();
    const publicAccessFrom = [new TerraformVariable(stack, "office", { type: "string" }).stringValue];
    cacheOn(cloud, { publicAccessFrom, size: CacheSize.unlisted("stackit-redis-2.8.10-single"), removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, INSTANCE)).toMatchObject({
      plan_name: "stackit-redis-2.8.10-single",
      parameters: { sgw_acl: "${var.office}" },
      lifecycle: { prevent_destroy: true },
    });
  });

  test("is never open to whoever asks, and takes no network, standby or password", () => {
    expect(() => cacheOn(germany().cloud, { publicAccessFrom: undefined })).toThrow(/publicAccessFrom/);
    const { cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => cacheOn(cloud, { network, publicAccessFrom: undefined })).toThrow(/from listed addresses alone/);
    expect(() => cacheOn(germany().cloud, { nodes: 2 })).toThrow(/replicas of Redis at STACKIT are three nodes/);
    const { stack, cloud: other } = germany();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    expect(() => cacheOn(other, { password })).toThrow(/STACKIT makes the password/);
  });
});
