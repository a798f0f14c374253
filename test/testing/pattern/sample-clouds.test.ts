import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Cloud } from "archipel";
import { sampleCloud, sampleCloudNames, sampleClouds, testStack } from "archipel/testing";

const CLOUDS = join(__dirname, "..", "..", "..", "src", "clouds");

describe("the clouds that patterns are tried on", () => {
  it("are all that the library has", () => {
    const folders = readdirSync(CLOUDS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(sampleCloudNames()).toEqual(folders.sort());
  });

  it("are made under any scope, as clouds of different names", async () => {
    const made = (await sampleClouds()).map(({ makeCloud }) => makeCloud(testStack()));
    expect(made.every((cloud) => Cloud.isCloud(cloud))).toBe(true);
    expect(new Set(made.map(({ cloudName }) => cloudName)).size).toBe(sampleCloudNames().length);
  });

  it("are those, and no other", async () => {
    await expect(sampleCloud("atlantis")).rejects.toThrow(/there is no cloud "atlantis"; there are binero, .*upcloud/);
  });
});
