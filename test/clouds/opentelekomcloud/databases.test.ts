import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { CacheSize } from "archipel";
import { synthesize } from "archipel/testing";
import { GERMANY } from "./place";
import { databaseTests, offersOn } from "../../families/huawei/databases-tests";
import { only } from "../../families/huawei/place";

const NAMES = {
  size: "n1.large.2",
  storageType: "CLOUDSSD",
  cacheType: "opentelekomcloud_dcs_instance_v2",
  cacheSize: "xu1.large.2",
  cacheVersion: "6",
  url: "rediss://default:",
};

describe("on Open Telekom Cloud", () => {
  databaseTests(GERMANY, NAMES);

  test("a cache speaks TLS unless told otherwise, and everybody in the VPC reaches it", () => {
    const { stack, cache } = offersOn(GERMANY, NAMES);
    const made = cache();
    expect(only(stack, NAMES.cacheType)).toMatchObject({
      engine_version: "6.0",
      flavor: "redis.single.xu1.large.2",
      capacity: 2,
      availability_zones: ["eu-de-01"],
      ssl_enable: true,
      enable_whitelist: false,
      tags: { team: "web" },
    });
    new TerraformOutput(stack, "certificate", { value: made.certificate });
    expect(synthesize(stack).output!.certificate.value).toMatch(/^\$\{data\.opentelekomcloud_dcs_certificate_v2\.\w+\.certificate\}$/);
  });

  test("a cache with a standby has a replica in another zone", () => {
    const { stack, cache } = offersOn(GERMANY, NAMES);
    expect(cache({ nodes: 2, tls: false, size: CacheSize.named("xu1.tiny.256") }).certificate).toBe("");
    expect(only(stack, NAMES.cacheType)).toMatchObject({
      flavor: "redis.ha.xu1.tiny.r2.256",
      capacity: 0.25,
      availability_zones: ["eu-de-01", "eu-de-02"],
    });
  });

  test("a cache of a size that is not sold is refused", () => {
    expect(() => offersOn(GERMANY, NAMES).cache({ size: CacheSize.unlisted("huge") })).toThrow(/size: got "huge"; allowed: one of xu1\.tiny\.128/);
  });
});
