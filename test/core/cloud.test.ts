import { createRequire } from "node:module";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { Cloud, CloudMismatchError, CloudNotFoundError, MachineImage, MachineType, Network, Server, Volume } from "archipel";
import { FakeCloud, synthesize, testStack } from "archipel/testing";
import { faultOf, thrownBy } from "../testing/fixtures";

describe("the cloud of a construct", () => {
  it("is the nearest one above", () => {
    const stack = testStack();
    const outer = new FakeCloud(stack, "outer");
    const inner = new FakeCloud(outer, "inner");
    expect(Cloud.of(new Construct(outer, "a"))).toBe(outer);
    expect(Cloud.of(new Construct(inner, "b"))).toBe(inner);
  });

  it("is the one that was assigned to a scope", () => {
    const stack = testStack();
    const cloud = new FakeCloud(stack, "cloud");
    const scope = new Construct(stack, "team");
    Cloud.assign(scope, cloud);
    expect(new Network(scope, "net", { cidr: "10.0.0.0/16" }).cloud).toBe(cloud);
  });

  it("is the one given, before the one above", () => {
    const stack = testStack();
    const [above, given] = [new FakeCloud(stack, "above"), new FakeCloud(stack, "given")];
    expect(new Network(above, "net", { cidr: "10.0.0.0/16", cloud: given }).cloud).toBe(given);
  });

  it("has to be somewhere", () => {
    const stack = testStack();
    const error = thrownBy(() => new Network(stack, "net", { cidr: "10.0.0.0/16" }), CloudNotFoundError);
    expect(error.constructPath).toBe("test/net");
    expect(error.message).toContain("define it under a cloud (new Server(cloud, …)), pass props.cloud, or call Cloud.assign(scope, cloud)");
  });

  it("and constructs have no id that JavaScript has given to every object", () => {
    const stack = testStack();
    expect(() => new FakeCloud(stack, "constructor")).toThrow(/id: got "constructor"; allowed: another word/);
    const cloud = new FakeCloud(stack, "cloud");
    expect(() => new Network(cloud, "valueOf", { cidr: "10.0.0.0/16" })).toThrow(/Network.*id: got "valueOf"; allowed: another word/s);
  });

  it("has a region that its catalogue knows", () => {
    expect(faultOf(() => new FakeCloud(testStack(), "cloud", { region: "fr-par" }))).toEqual({ property: "region", value: '"fr-par"', allowed: "fake-1, fake-2" });
  });
});

describe("two clouds in one program", () => {
  const two = (): { paris: FakeCloud; geneva: FakeCloud; net: Network } => {
    const stack = testStack();
    const [paris, geneva] = [new FakeCloud(stack, "paris"), new FakeCloud(stack, "geneva", { region: "fake-2" })];
    return { paris, geneva, net: new Network(paris, "net", { cidr: "10.0.0.0/16" }) };
  };

  it("have a provider configuration each, the first without an alias", () => {
    const { paris, geneva } = two();
    expect(paris.provider.alias).toBeUndefined();
    expect(geneva.provider.alias).toBe("geneva");
    new Volume(geneva, "data", { sizeGib: 1 });
    const json = synthesize(TerraformStack.of(geneva));
    expect(json.provider).toEqual({ fake: [{ region: "fake-1" }, { alias: "geneva", region: "fake-2" }] });
    expect(Object.values(json.resource!.fake_volume)[0].provider).toBe("fake.geneva");
  });

  it("give the provider an alias that Terraform takes, whatever the construct is called", () => {
    const stack = testStack();
    new FakeCloud(stack, "first");
    expect(new FakeCloud(stack, "2nd-cloud").provider.alias).toBe("_2nd-cloud");
    expect(new FakeCloud(new Construct(stack, "Zürich"), "b").provider.alias).toBe("Z_rich_b");
  });

  it("share no network, and the error names both", () => {
    const { geneva, net } = two();
    const props = { machine: MachineType.named("tiny"), image: MachineImage.named("x"), network: net };
    const error = thrownBy(() => new Server(geneva, "web", props), CloudMismatchError);
    expect(error.message).toBe(
      "test/geneva/web: network belongs to the cloud test/paris, but this construct to the cloud test/geneva; both must be on the same cloud [ARCHIPEL_CLOUD_MISMATCH]",
    );
  });
});

describe("a program with two copies of the library", () => {
  it("is refused where a construct of one stands on a cloud of the other, by a sentence that tells what to do", () => {
    const other = createRequire(__filename)("../../lib/index.js") as { readonly Network: typeof Network };
    const cloud = new FakeCloud(testStack(), "cloud");
    for (const define of [() => new other.Network(cloud, "below", { cidr: "10.0.0.0/16" }), () => new other.Network(testStack(), "given", { cidr: "10.0.0.0/16", cloud })]) {
      expect(define).toThrow(/two copies of archipel in this program.*peerDependencies.*npm ls archipel/);
    }
  });

  it("is well where the cloud is of nobody's copy, as one that only implements the interface", () => {
    const cloud = new FakeCloud(testStack(), "cloud");
    const own = new Proxy({}, { get: (_, key) => (typeof key === "symbol" ? undefined : (Reflect.get(cloud, key) as unknown)) }) as FakeCloud;
    expect(new Network(cloud, "network", { cidr: "10.0.0.0/16", cloud: own }).cloud).toBe(own);
  });
});
