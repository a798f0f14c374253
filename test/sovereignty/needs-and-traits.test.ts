import { App, TerraformStack, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import {
  Bucket, ComputeCapability, MachineImage, MachineType, Network, Placement, Scaleway, Server, Volume,
} from "archipel";
import type { Manifest, ManifestConstruct } from "../../src/sovereignty/manifest";
import { manifestOf } from "../../src/sovereignty/manifest-of";

const define = (): { cloud: Scaleway; read: () => Manifest; at: (path: string) => ManifestConstruct } => {
  const app = new App({ outdir: "/nowhere", skipValidation: true });
  const cloud = new Scaleway(new TerraformStack(app, "shop"), "home", { region: "fr-par" });
  const read = (): Manifest => manifestOf(app);
  return { cloud, read, at: (path) => read().constructs.find((construct) => construct.path === `shop/home/${path}`)! };
};

describe("what a construct asked for", () => {
  it("is in the manifest, with the property that asked, and once", () => {
    const { cloud, at } = define();
    new Bucket(cloud, "files", { versioned: true, corsRules: [{ allowedOrigins: ["https://one.example"] }] });
    const { needs } = at("files");
    expect(needs.map(({ capabilityId, property, service }) => `${property}: ${capabilityId} (${service})`)).toEqual([
      "Bucket: storage.bucket (storage)",
      "versioned: storage.bucket.versioning (storage)",
      "corsRules: storage.bucket.cors (storage)",
    ]);
  });

  it("grows with what is asked of it later", () => {
    const { cloud, at } = define();
    const server = new Server(cloud, "web", { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12"), publicIp: true });
    const before = at("web").needs.length;
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 20 }));
    expect(at("web").needs.slice(before).map(({ property }) => property)).toEqual(["attachVolume"]);
  });

  it("is not there for what was refused", () => {
    const { cloud, at } = define();
    expect(() => new Network(cloud, "network", { cidr: "10.0.0.0/16", defaultSubnet: false }).addSubnet("a", { cidr: "10.9.0.0/24" })).toThrow();
    expect(at("network").needs.map(({ property }) => property)).toEqual(["Network"]);
  });
});

describe("what a construct was made of", () => {
  it("is the machine that was found for what the program needs, and the image", () => {
    const { cloud, at } = define();
    new Server(cloud, "web", { machine: MachineType.needs({ vcpus: 2, memoryGib: 3 }), image: MachineImage.debian("12"), publicIp: true, rootDiskGib: 20 });
    expect(at("web").traits).toMatchObject({
      name: { kind: "server", value: "shop-home-web", given: false },
      nameSeed: { path: "shop/home/web" },
      machine: { vcpus: 2, memoryGib: 4, byNeeds: true, asked: { vcpus: 2, memoryGib: 3 } },
      image: { distribution: "debian", version: "12" },
      rootDiskGib: 20,
    });
  });

  it("is the name that the program gave, the size and the type", () => {
    const { cloud, at } = define();
    new Volume(cloud, "data", { sizeGib: 20, name: "the-data", volumeType: "sbs_15k" });
    expect(at("data").traits).toEqual({ name: { kind: "volume", value: "the-data", given: true }, sizeGib: 20, volumeType: "sbs_15k" });
  });

  it("leaves out what only Terraform will know", () => {
    const { cloud, at } = define();
    const size = new TerraformVariable(TerraformStack.of(cloud), "size", { type: "number" });
    new Volume(cloud, "data", { sizeGib: size.numberValue, zone: new TerraformVariable(TerraformStack.of(cloud), "zone", {}).stringValue });
    expect(Object.keys(at("data").traits).sort()).toEqual(["name", "nameSeed"]);
  });
});

describe("what a program asked of a cloud", () => {
  it("is in the manifest with the answer", () => {
    const { cloud, read } = define();
    ComputeCapability.PLACEMENT_SPREAD.isOfferedBy(cloud);
    expect(read().clouds).toMatchObject([{ questions: [{ capabilityId: "compute.placement.spread", isOffered: true }] }]);
  });

  it("is not what a placement asked", () => {
    const { cloud, read } = define();
    Placement.require(TerraformStack.of(cloud), "place", { clouds: [cloud], capabilities: [ComputeCapability.SERVER] });
    expect(read().clouds).toMatchObject([{ questions: [] }]);
  });
});
