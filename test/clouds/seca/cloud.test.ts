import { describe, expect, test } from "vitest";
import { Bucket, Network, Seca, Server, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { SMALL, given, north, only, resources } from "./helper";
import { ownJson } from "../../support/own-json";

describe("a SECA cloud", () => {
  test("configures the provider with where its operator is, and nothing of its own before something needs it", () => {
    const { stack } = north();
    const json = ownJson(stack);
    expect(json.provider!.seca).toEqual([
      { region: "north", tenant: "shop", token: "${var.token}", global_providers: { region_v1: "https://api.seca.example/providers/seca.region" } },
    ]);
    expect(json.resource).toBeUndefined();
    expect(json.data).toBeUndefined();
  });

  test("has one workspace for all that it holds, referred to by its name", () => {
    const { stack, cloud } = north();
    new Volume(cloud, "one", { sizeGib: 10 });
    new Volume(cloud, "two", { sizeGib: 10 });
    expect(only(stack, "seca_workspace")).toEqual({ provider: "seca", name: "shop-north" });
    const [one, two] = resources(stack, "seca_block_storage").map((volume) => volume.workspace_id);
    expect(one).toMatch(/^\$\{seca_workspace\..*\.name\}$/);
    expect(two).toBe(one);
  });

  test("takes a workspace that exists, and defines none", () => {
    const { stack, cloud } = north({ workspace: "team" });
    new Volume(cloud, "data", { sizeGib: 10 });
    expect(resources(stack, "seca_workspace")).toEqual([]);
    expect(only(stack, "seca_block_storage").workspace_id).toBe("team");
  });

  test("knows what the program says of its operator and place, and nothing else", () => {
    const { cloud } = north({ country: "IT", city: "Arezzo", operator: "Aruba S.p.A." });
    expect(cloud.region).toMatchObject({ country: "IT", city: "Arezzo", source: "given by the program" });
    expect(cloud.catalogue.operator!.name).toBe("Aruba S.p.A.");
    expect(north().cloud.region.country).toBeUndefined();
    expect(north().cloud.catalogue.operator).toBeUndefined();
  });

  test("refuses a token that is written into the program, without showing it", () => {
    expect(() => north({ token: "s3cret-value" })).toThrow(/token: got "\(a literal, not shown\)"/);
    expect(() => north({ token: "s3cret-value" })).not.toThrow(/s3cret-value/);
  });

  test("tells everything that is wrong at once", () => {
    const build = (): unknown => north({ region: "", zones: [], regionUrl: "api", networkSku: "", machineTypes: [{ name: "X", vcpus: 1, memoryGib: 1, architecture: "s390x" }] });
    expect(build).toThrow(/region: .*zones: .*regionUrl: got "api".*networkSku: .*machineTypes\[0\]\.architecture: got "s390x"; allowed: x86_64, arm64/s);
  });

  test("stands beside another SECA cloud under an alias, each with its own workspace and lookups", () => {
    const { stack, cloud } = north();
    const south = new Seca(stack, "south", given(stack, { region: "south" }));
    [cloud, south].forEach((each) => new Server(each, "web", { ...SMALL, network: new Network(each, "net", { cidr: "10.0.0.0/24" }) }));
    const json = synthesize(stack);
    expect(json.provider!.seca.map(({ alias, region }) => [alias, region])).toEqual([
      [undefined, "north"],
      ["south", "south"],
    ]);
    expect(resources(stack, "seca_workspace").map(({ provider }) => provider)).toEqual(["seca", "seca.south"]);
    expect(Object.values(json.data!.seca_image).map(({ provider }) => provider)).toEqual(["seca", "seca.south"]);
  });

  test("has no buckets, and says where they are missing", () => {
    expect(() => new Bucket(north().cloud, "files")).toThrow(/object storage is an extension of SECA that the provider does not have/);
    expect(() => new Bucket(new Seca(testStack(), "other", given(testStack())), "files")).toThrow(/storage\.bucket/);
  });
});
