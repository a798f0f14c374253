import type { TerraformResource } from "cdktf";
import { App, TerraformStack, Testing } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import { Bucket, DnsZone, Hetzner, RemovalPolicy, Scaleway, Server, MachineImage, MachineType, Secret, Volume } from "archipel";

interface Written {
  readonly resource: Readonly<Record<string, Readonly<Record<string, { readonly for_each?: string; readonly lifecycle?: object }>>>>;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
}

function written(define: (cloud: Hetzner) => void, context?: Record<string, unknown>): Written {
  const stack = new TerraformStack(new App({ context }), "shop");
  define(new Hetzner(stack, "hetzner", { region: "fsn1" }));
  return JSON.parse(Testing.synth(stack)) as Written;
}

/** The addresses that a mark names. */
function marked({ resource }: Written, name: "protected" | "released"): string[] | undefined {
  const block = resource.terraform_data?.[`archipel_${name}_data`];
  return block === undefined ? undefined : JSON.parse(/^\$\{toset\((.*)\)\}$/.exec(block.for_each!)![1]!) as string[];
}


describe("what holds data", () => {
  test("is protected, and marked by its address in the state", () => {
    const json = written((cloud) => new Volume(cloud, "data", { sizeGib: 20 }));
    const [address] = marked(json, "protected")!;
    expect(address).toMatch(/^hcloud_volume\.hetzner_data_/);
    expect(json.resource.hcloud_volume![address!.split(".")[1]!]!.lifecycle).toEqual({ prevent_destroy: true });
    expect(json.resource.terraform_data!.archipel_protected_data!.lifecycle).toEqual({ prevent_destroy: true });
    expect(json.moved).toBeUndefined();
  });

  test("has its mark moved to the released ones when the program says DESTROY, so that no plan fails on it", () => {
    const json = written((cloud) => new Volume(cloud, "data", { sizeGib: 20, removalPolicy: RemovalPolicy.DESTROY }));
    const [address] = marked(json, "released")!;
    expect(marked(json, "protected")).toEqual([]);
    expect(json.moved).toEqual([{ from: `terraform_data.archipel_protected_data["${address}"]`, to: `terraform_data.archipel_released_data["${address}"]` }]);
    expect(json.resource.hcloud_volume![address!.split(".")[1]!]!.lifecycle).toBeUndefined();
  });

  test("takes its mark along when the program says what it was before", () => {
    const json = written((cloud) => (new Volume(cloud, "data", { sizeGib: 20 }).node.defaultChild as TerraformResource).moveFromId("hcloud_volume.old"));
    const [address] = marked(json, "protected")!;
    expect(json.moved).toContainEqual({ from: "terraform_data.archipel_protected_data[\"hcloud_volume.old\"]", to: `terraform_data.archipel_protected_data["${address}"]` });
  });

  test("is named in an order that does not depend on the program", () => {
    const one = written((cloud) => ["a", "b", "c"].forEach((id) => new Volume(cloud, id, { sizeGib: 20 })));
    const other = written((cloud) => ["c", "a", "b"].forEach((id) => new Volume(cloud, id, { sizeGib: 20 })));
    expect(marked(one, "protected")).toEqual(marked(other, "protected"));
  });

  test("follows the context where it says nothing itself", () => {
    const context = { "archipel:removalPolicy": "destroy" };
    const json = written((cloud) => [new Volume(cloud, "data", { sizeGib: 20 }), new Volume(cloud, "kept", { sizeGib: 20, removalPolicy: RemovalPolicy.PROTECT })], context);
    expect(marked(json, "released")).toHaveLength(1);
    expect(marked(json, "protected")).toHaveLength(1);
  });

  test("refuses a context that is no policy", () => {
    expect(() => written((cloud) => new Volume(cloud, "data", { sizeGib: 20 }), { "archipel:removalPolicy": "keep" }))
      .toThrow(/context archipel:removalPolicy: got "keep"; allowed: one of destroy, protect/);
  });

  test("is counted stack by stack", () => {
    const app = new App();
    const stacks = ["one", "other"].map((id) => new TerraformStack(app, id));
    stacks.forEach((stack) => new DnsZone(new Hetzner(stack, "hetzner", { region: "fsn1" }), "zone", { zoneName: `${stack.node.id}.example` }));
    stacks.forEach((stack) => expect(marked(JSON.parse(Testing.synth(stack)) as Written, "protected")).toHaveLength(1));
  });
});

describe("a stack with a cloud", () => {
  test("keeps the mark though nothing in it holds data any more, so that the last one cannot be taken out unseen", () => {
    const json = written((cloud) => new Server(cloud, "web", { machine: MachineType.named("cx23"), image: MachineImage.debian("12"), publicIp: true }));
    expect(marked(json, "protected")).toEqual([]);
    expect(marked(json, "released")).toBeUndefined();
  });

  test("has one mark for all of its clouds", () => {
    const stack = new TerraformStack(new App(), "shop");
    [new Hetzner(stack, "hetzner", { region: "fsn1" }), new Scaleway(stack, "scaleway", { region: "fr-par" })].forEach((cloud: Construct) => new Bucket(cloud, "assets"));
    expect(marked(JSON.parse(Testing.synth(stack)) as Written, "protected")).toHaveLength(2);
  });
});

describe("what holds no data by itself", () => {
  const secret = (removalPolicy?: RemovalPolicy): Written => {
    const stack = new TerraformStack(new App(), "shop");
    new Secret(new Scaleway(stack, "scaleway", { region: "fr-par" }), "key", { removalPolicy });
    return JSON.parse(Testing.synth(stack)) as Written;
  };

  test("is not marked", () => {
    expect(marked(secret(), "protected")).toEqual([]);
  });

  test("is marked when the program protects it", () => {
    expect(marked(secret(RemovalPolicy.PROTECT), "protected")).toHaveLength(1);
  });
});
