import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { testStack } from "archipel/testing";
import { checkRegion, checkSecretsAndTags, checkZoneOf } from "../../src/core/cloud-checks";
import { Faults } from "../../src/core/faults";
import { faultOf, faultsOf } from "../testing/fixtures";

const FACTS = { source: "made up", asOf: "2026-11-28" };
const NORTH = { name: "north", zones: ["n1", "n2"], ...FACTS };
const REGIONS = [NORTH, { name: "south", zones: ["s1"], ...FACTS }];

function noted(check: (faults: Faults) => void): () => void {
  const faults = new Faults(testStack(), "Test");
  check(faults);
  return () => faults.throwIfAny();
}

describe("the region of a cloud", () => {
  it("is found by its name", () => {
    const faults = new Faults(testStack(), "Test");
    expect(checkRegion(faults, "north", REGIONS)).toBe(NORTH);
    expect(faults.none).toBe(true);
  });

  it("is refused when the cloud has none of that name, by what the cloud calls it", () => {
    expect(faultOf(noted((faults) => checkRegion(faults, "west", REGIONS, "location")))).toEqual({ property: "location", value: '"west"', allowed: "north, south" });
  });

  it("must be known when the program runs", () => {
    const region = new TerraformVariable(testStack(), "region", {}).stringValue;
    expect(faultOf(noted((faults) => checkRegion(faults, region, REGIONS))).allowed).toContain("known when the program runs");
  });
});

describe("the zone of a cloud", () => {
  it("is one of its region", () => {
    expect(faultOf(noted((faults) => checkZoneOf(faults, "s1", NORTH, REGIONS)))).toMatchObject({ property: "zone", allowed: "n1, n2" });
    expect(noted((faults) => checkZoneOf(faults, "n2", NORTH, REGIONS))).not.toThrow();
  });

  it("may be one of any region where the region is wrong, so that one mistake is one fault", () => {
    expect(noted((faults) => checkZoneOf(faults, "s1", undefined, REGIONS))).not.toThrow();
    expect(faultOf(noted((faults) => checkZoneOf(faults, "w1", undefined, REGIONS))).allowed).toBe("n1, n2, s1");
  });
});

describe("the secrets and tags of a cloud", () => {
  it("are refused together, secrets first", () => {
    const faults = faultsOf(noted((found) => checkSecretsAndTags(found, { key: "abc", secret: "def", token: undefined }, { "a=b": "c" })));
    expect(faults.map(({ property }) => property)).toEqual(["key", "secret", 'tags["a=b"]']);
  });

  it("may be absent", () => {
    expect(noted((faults) => checkSecretsAndTags(faults, { token: undefined }, undefined))).not.toThrow();
  });
});
