import { describe, expect, it } from "vitest";
import type { ICloud, ServerSpec } from "archipel";
import { ComputeCapability, NetworkCapability } from "archipel";
import type { ConformanceOptions, FakeCloudProps } from "archipel/testing";
import { ALL_CAPABILITIES, FakeCloud, conformanceCases, conformanceStacks, runConformance, synthesize, testStack, uncovered } from "archipel/testing";

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
runConformance({ describe, it }, { name: "FakeCloud, storage only", makeCloud: (scope) => new FakeCloud(scope, "cloud", { services: ["storage"] }) });

/** Runs the suite by a test runner of ten lines, and tells which checks failed. */
function failuresOf(makeCloud: ConformanceOptions["makeCloud"], more: Partial<ConformanceOptions> = {}): string[] {
  const failures: string[] = [];
  const titles: string[] = [];
  const nested = (name: string, body: () => void): void => {
    titles.push(name);
    body();
    titles.pop();
  };
  const check = (name: string, body: () => void): void => {
    try {
      body();
    } catch (error) {
      failures.push(`${titles[titles.length - 1]}: ${name}: ${(error as Error).message}`);
    }
  };
  runConformance({ describe: nested, it: check }, { name: "Subject", makeCloud, ...more });
  return failures;
}

const fake = (props: FakeCloudProps = {}) => (scope: ConstructorParameters<typeof FakeCloud>[0]): FakeCloud => new FakeCloud(scope, "cloud", props);
const casesOf = (capability: { readonly capabilityId: string }) => conformanceCases().filter((testCase) => testCase.capability === capability);

describe("a cloud that lacks one thing and refuses it conforms:", () => {
  it.each(ALL_CAPABILITIES.map((capability) => [capability.capabilityId, capability] as const))("%s", (_id, capability) => {
    expect(failuresOf(fake({ without: [capability] }), { cases: casesOf(capability) })).toEqual([]);
  });
});

describe("the suite catches a cloud that", () => {
  it("declares what it drops in silence", () => {
    const dropping = (scope: ConstructorParameters<typeof FakeCloud>[0]): ICloud => {
      const cloud = new FakeCloud(scope, "cloud");
      const { compute } = cloud;
      const define = compute!.defineServer.bind(compute);
      compute!.defineServer = (construct, spec: ServerSpec) => define(construct, { ...spec, rootDiskGib: undefined });
      return cloud;
    };
    expect(failuresOf(dropping, { cases: casesOf(ComputeCapability.ROOT_DISK_SIZE) })).toEqual([
      "a server's root disk has the size it asks for (compute.server.root-disk-size): it reaches the JSON: the JSON is the same with and without it: the property is dropped in silence [ARCHIPEL_CONFORMANCE]",
    ]);
  });

  it("gives no reason for what it lacks", () => {
    const silent = (scope: ConstructorParameters<typeof FakeCloud>[0]): ICloud => {
      const cloud = new FakeCloud(scope, "cloud", { without: [NetworkCapability.ROUTE] });
      cloud.network!.shortfalls.length = 0;
      return cloud;
    };
    expect(failuresOf(silent, { cases: casesOf(NetworkCapability.ROUTE) }).join()).toContain("no shortfall tells why network.route is missing");
  });

  it("makes names that its own rule refuses", () => {
    const rule = { maxLength: 20, characters: "a-z", source: "a test", asOf: "undated", description: "letters" };
    const failures = failuresOf(fake({ catalogue: { nameRules: { default: rule } } }), { cases: [] });
    expect(failures.join()).toContain("is refused: letters");
  });

  it("has facts without a source, or of no country", () => {
    const regions = [{ name: "fake-1", country: "XX", source: " ", asOf: "yesterday" }];
    const failures = failuresOf(fake({ catalogue: { regions } }), { cases: [] });
    expect(failures.map((failure) => failure.split(":")[1].trim())).toEqual([
      "every fact tells its source and date",
      "the region is one of the catalogue and its country an ISO code",
      "machine types are different, sound and sold somewhere",
    ]);
  });

  it("uses the provider of another cloud", () => {
    const shared = (scope: ConstructorParameters<typeof FakeCloud>[0]): ICloud => {
      const cloud = new FakeCloud(scope, "cloud");
      Object.defineProperty(cloud.provider, "alias", { value: undefined });
      return cloud;
    };
    expect(failuresOf(shared, { cases: casesOf(ComputeCapability.SERVER) }).join()).toContain("share the provider fake");
  });

  it("lets the order of the program decide", () => {
    let counter = 0;
    const counting = (scope: ConstructorParameters<typeof FakeCloud>[0]): ICloud => {
      const cloud = new FakeCloud(scope, "cloud");
      const { compute } = cloud;
      const define = compute!.defineServer.bind(compute);
      compute!.defineServer = (construct, spec: ServerSpec) => define(construct, { ...spec, name: `server-${(counter += 1)}` });
      return cloud;
    };
    expect(failuresOf(counting, { cases: casesOf(ComputeCapability.SERVER) }).map((failure) => failure.split(": ")[1])).toEqual([
      "it is the same each time",
      "a change replaces nothing else",
    ]);
  });
});

describe("a translation", () => {
  it("of a case that does not exist is a failure", () => {
    const failures = failuresOf(fake(), { cases: [], translations: { "a case of long ago": "something" } });
    expect(failures.join("\n")).toContain('there is no case "a case of long ago"');
  });
});

describe("the cases as programs to deploy", () => {
  it("are those that the cloud offers, each under a word of its own", () => {
    const all = conformanceStacks({ name: "FakeCloud", makeCloud: fake() });
    const fewer = conformanceStacks({ name: "FakeCloud", makeCloud: fake({ without: [ComputeCapability.ZONE] }) });
    expect(new Set(all.map((stack) => stack.id)).size).toBe(all.length);
    expect(all.length).toBe(conformanceCases().length);
    expect(all.filter(({ id }) => !fewer.some((stack) => stack.id === id)).map(({ name }) => name)).toEqual([
      "a server is put in the zone it asks for",
      "a group over several zones grows by its last server only",
      "a group is spread over chosen zones",
    ]);
  });

  it("define a base and a change", () => {
    const growth = conformanceStacks({ name: "FakeCloud", makeCloud: fake() }).find(({ name }) => name === "a group grows by its last server only")!;
    const counts = [growth.base, growth.changed].map((define) => {
      const stack = testStack();
      define(stack);
      return Object.keys(synthesize(stack).resource!.fake_server).length;
    });
    expect(counts).toEqual([3, 4]);
    expect(growth.onlyAdds).toBe(true);
  });
});
