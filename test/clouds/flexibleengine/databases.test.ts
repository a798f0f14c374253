import { describe, expect, test } from "vitest";
import { PARIS } from "./place";
import { databaseTests, offersOn } from "../../families/huawei/databases-tests";
import { only } from "../../families/huawei/place";

const NAMES = {
  size: "s3.medium.4",
  storageType: "ULTRAHIGH",
  cacheType: "flexibleengine_dcs_instance_v1",
  cacheSize: "2",
  cacheVersion: "5",
  url: "redis://:",
};

describe("on Flexible Engine", () => {
  databaseTests(PARIS, NAMES);

  test("a cache is of a product that is looked up by its memory and its nodes", () => {
    const { stack, cache } = offersOn(PARIS, NAMES);
    cache({ nodes: 2 });
    expect(only(stack, NAMES.cacheType)).toMatchObject({
      engine_version: "5.0",
      product_id: expect.stringMatching(/CacheProduct-ha-2_\w+\.id\}$/) as unknown,
      capacity: 2,
      available_zones: ["eu-west-0a", "eu-west-0b"],
    });
  });

  test("a cache does not speak TLS", () => {
    expect(() => offersOn(PARIS, NAMES).cache({ tls: true })).toThrow(/do not speak TLS/);
  });
});
