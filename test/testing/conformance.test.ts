import { ALL_CAPABILITIES, FakeCloud, conformanceCases, runConformance, uncovered } from "archipel/testing";
import { describe, expect, it } from "vitest";

describe("the conformance suite", () => {
  it("has a case for every capability", () => {
    expect(uncovered(conformanceCases()).map((capability) => capability.capabilityId)).toEqual([]);
  });

  it("notices a capability without a case", () => {
    const [first, ...others] = conformanceCases();
    expect(uncovered(others)).toEqual([first.capability]);
  });

  it("names each case once", () => {
    const names = conformanceCases().map((testCase) => testCase.name);
    expect(names).toEqual([...new Set(names)]);
  });
});

runConformance({ describe, it }, { name: "FakeCloud", makeCloud: (scope) => new FakeCloud(scope, "cloud") });
runConformance({ describe, it }, { name: "FakeCloud, zonal", makeCloud: (scope) => new FakeCloud(scope, "cloud", { zonal: true }) });
