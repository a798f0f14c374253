import { describe, expect, it } from "vitest";
import { Bucket, ComputeCapability, MachineImage, MachineType, Network, NetworkCapability, Server, StorageCapability } from "archipel";
import type { FakeCloudProps, PatternBuild, PatternCheckOptions, SampleCloud } from "archipel/testing";
import { FakeCloud, landPattern, patternChecks, patternConformance, runPatternConformance, sampleCloud, sampleCloudNames } from "archipel/testing";

const fake = (props: FakeCloudProps = {}): SampleCloud => ({ name: "fake", makeCloud: (scope, id = "cloud") => new FakeCloud(scope, id, props) });
const network: PatternBuild = (scope) => void new Network(scope, "network", { cidr: "10.0.0.0/16" });
/** The checks that fail, and what they say. */
function failures(build: PatternBuild, cloud = fake(), options: PatternCheckOptions = { unknownProviders: "accept" }): Record<string, string> {
  const failed = Object.entries(patternChecks(build, cloud, options)).map(([title, check]) => {
    try {
      check();
      return [];
    } catch (error) {
      return [[title, (error as Error).message] as const];
    }
  });
  return Object.fromEntries(failed.flat());
}

describe("what becomes of a pattern on a cloud", () => {
  it("is how many resources of each type it defines there", () => {
    const { landed, refused } = landPattern(network, fake());
    expect([landed?.resources, refused]).toEqual([{ fake_network: 1, fake_subnet: 1 }, undefined]);
  });

  it("is what it asked for and does without, and nothing that was not asked", () => {
    const asking: PatternBuild = (scope, cloud) => {
      network(scope, cloud);
      [ComputeCapability.TAGS, StorageCapability.BUCKET_CORS].forEach((capability) => capability.isOfferedBy(cloud));
    };
    const { landed } = landPattern(asking, fake({ without: [StorageCapability.BUCKET_CORS, StorageCapability.BUCKET_S3] }));
    expect(landed?.without).toEqual([StorageCapability.BUCKET_CORS.title]);
  });

  it("is the gaps, where the cloud does not carry it", () => {
    const { landed, refused } = landPattern(network, fake({ without: [NetworkCapability.NETWORK] }));
    expect(landed).toBeUndefined();
    expect(refused?.gaps.map(({ capabilityId }) => capabilityId)).toEqual(["network.network"]);
    expect(refused?.reasons).toEqual(["private networks (`network.network`): the test withholds it"]);
  });

  it("is the images and machines that the cloud does not sell", () => {
    const { refused } = landPattern((scope) => void new Server(scope, "server", { publicIp: true, machine: MachineType.named("small"), image: MachineImage.debian("9") }), fake());
    expect([refused?.gaps, refused?.reasons[0]]).toEqual([[], expect.stringMatching(/^image "debian 9": .*debian 12/)]);
  });

  it("is the error itself where the pattern is at fault", () => {
    expect(() => landPattern((scope) => void new Network(scope, "network", { cidr: "10.0.0.0" }), fake())).toThrow("cidr");
  });

  it("is a refusal, too, when the error is one of another copy of the library", () => {
    const gaps = [{ capabilityId: "network.network", title: "private networks", property: "network", reason: "it has none", offeredBy: [] }];
    const foreign = Object.assign(new Error("refused"), { name: "CapabilityError", gaps });
    expect(landPattern(() => { throw foreign; }, fake()).refused?.gaps).toEqual(gaps);
  });
});

describe("the checks of a pattern", () => {
  it("pass on one that is well", () => {
    expect(failures(network)).toEqual({});
  });

  it("have nothing to say where it is refused with reasons", () => {
    expect(failures(network, fake({ services: [] }))).toEqual({});
  });

  it("find that it defines nothing", () => {
    expect(failures(() => {})).toEqual({ "it lands, or is refused with reasons": "it lands, and defines no resource [ARCHIPEL_CONFORMANCE]" });
  });

  it("find that it is another one each time", () => {
    let run = 0;
    const changing: PatternBuild = (scope) => void new Network(scope, "network", { cidr: `10.${run++}.0.0/16` });
    expect(failures(changing)).toEqual({ "it is the same each time": "two runs of one program give different JSON [ARCHIPEL_CONFORMANCE]" });
  });

  it("find a name that is written into it, of which a second one cannot be", () => {
    const named: PatternBuild = (scope) => void new Bucket(scope, "files", { name: "files-of-everybody" });
    expect(failures(named)["it stands twice on the cloud"]).toMatch(/have the same name, files-of-everybody; leave names to the constructs/);
  });

  it("find an attribute that the provider does not know", async () => {
    const overriding: PatternBuild = (scope) => {
      const { node } = new Network(scope, "network", { cidr: "10.0.0.0/16" });
      (node.defaultChild as unknown as { addOverride(path: string, value: unknown): void }).addOverride("colour", "blue");
    };
    expect(failures(overriding, await sampleCloud("hetzner"))["its resources fit the provider's schema"]).toMatch(/colour/);
  });

  it("find a secret in the JSON", async () => {
    const leaking: PatternBuild = (scope) => {
      const { node } = new Network(scope, "network", { cidr: "10.0.0.0/16" });
      (node.defaultChild as unknown as { addOverride(path: string, value: unknown): void }).addOverride("password", "hunter2");
    };
    expect(failures(leaking)["its resources use the cloud's provider and hold no secret"]).toMatch(/holds a literal password/);
  });
});

describe("the suite of a pattern", () => {
  it("tells what becomes of it on each cloud, in the order of their names, where asked for", async () => {
    const landings = await patternConformance({ name: "network", build: network, furtherClouds: [fake()] });
    const names = landings.map(({ cloudName }) => cloudName.toLowerCase());
    expect(landings).toHaveLength(sampleCloudNames().length + 1);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "en")));
    expect(names).toContain("fakecloud");
  });

  it("has a test for each cloud of the library, and for those that are added", async () => {
    const tests = new Map<string, () => Promise<void>>();
    const note = (name: string, body: () => Promise<void>) => void tests.set(name, body);
    const runner = { describe: (_name: string, body: () => void) => body(), it: note };
    runPatternConformance(runner, { name: "nothing", build: () => {}, furtherClouds: [fake()] });
    expect([...tests.keys()]).toEqual([...sampleCloudNames(), "fake"].map((name) => `on ${name}`));
    await expect(tests.get("on scaleway")!()).rejects.toThrow("scaleway: it lands, or is refused with reasons: it lands, and defines no resource");
    await expect(tests.get("on fake")!()).rejects.toThrow("fake: it lands");
  });
});
