import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Network, Server, UpCloud, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { SMALL, helsinki, net, only, resources } from "./helper";
import { OBJECT_STORAGE } from "./make-cloud";

describe("the UpCloud cloud", () => {
  test("configures the provider with nothing, as secrets come from the environment and the zone goes to each resource", () => {
    const { stack, cloud } = helsinki();
    new Volume(cloud, "data", { sizeGib: 10 });
    expect(synthesize(stack).provider!.upcloud).toEqual([{}]);
    expect(only(stack, "upcloud_storage")).toMatchObject({ provider: "upcloud", zone: "fi-hel2" });
  });

  test.each([
    ["fi-hel1", "FI"],
    ["de-fra1", "DE"],
    ["nl-ams1", "NL"],
    ["no-svg1", "NO"],
    ["uk-lon1", "GB"],
    ["us-nyc1", "US"],
  ])("knows that %s is in %s", (zone, country) => {
    expect(helsinki({ zone }).cloud.region).toMatchObject({ name: zone, country, zones: [zone] });
  });

  test("refuses a zone that does not exist, and tells those that do", () => {
    expect(() => helsinki({ zone: "us-east" })).toThrow(/shop\/helsinki: .*zone: got "us-east"; allowed: fi-hel1, fi-hel2, de-fra1/s);
  });

  test("refuses a zone that is not known yet", () => {
    const stack = testStack();
    const zone = new TerraformVariable(stack, "zone", {}).stringValue;
    expect(() => new UpCloud(stack, "cloud", { zone })).toThrow(/country that data lies in/);
  });

  test("refuses secrets that are written into the program, all at once and without showing them", () => {
    const build = (): unknown => helsinki({ token: "t0ken", username: "shop", password: "s3cret" });
    expect(build).toThrow(/token: got "\(a literal, not shown\)".*password: got "\(a literal, not shown\)"/s);
    expect(build).not.toThrow(/t0ken|s3cret"/);
  });

  test("takes secrets from sensitive variables", () => {
    const stack = testStack();
    const password = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
    new UpCloud(stack, "helsinki", { zone: "fi-hel1", username: "shop", password });
    expect(synthesize(stack).provider!.upcloud).toEqual([{ username: "shop", password: "${var.password}" }]);
  });

  test("stands beside another one under an alias, and each resource names its provider", () => {
    const { stack } = helsinki();
    const frankfurt = new UpCloud(stack, "frankfurt", { zone: "de-fra1" });
    new Server(frankfurt, "web", { ...SMALL, network: net(frankfurt) });
    expect(synthesize(stack).provider!.upcloud).toEqual([{}, { alias: "frankfurt" }]);
    for (const type of ["upcloud_server", "upcloud_network", "upcloud_router", "upcloud_firewall_rules"]) {
      expect(only(stack, type).provider).toBe("upcloud.frankfurt");
    }
    expect(only(stack, "upcloud_server").zone).toBe("de-fra1");
  });

  test("refuses another zone on what stands in it", () => {
    const { cloud } = helsinki();
    const network = net(cloud);
    expect(() => new Server(cloud, "web", { ...SMALL, network, zone: "de-fra1" })).toThrow(/zone: .*give the zone to the cloud, and define a cloud for each/);
    expect(() => new Network(cloud, "far", { cidr: "10.0.0.0/24", zone: "de-fra1" })).toThrow(/zone: got "de-fra1"; allowed: a zone of region fi-hel2/);
  });

  test("labels what can have labels", () => {
    const { stack, cloud } = helsinki({ tags: { team: "shop" } });
    new Server(cloud, "web", { ...SMALL, network: net(cloud), tags: { env: "live" } });
    new Volume(cloud, "data", { sizeGib: 10 });
    expect(only(stack, "upcloud_server").labels).toEqual({ team: "shop", env: "live" });
    for (const type of ["upcloud_router", "upcloud_network", "upcloud_storage"]) {
      expect(only(stack, type).labels).toEqual({ team: "shop" });
    }
    expect(resources(stack, "upcloud_firewall_rules")[0]).not.toHaveProperty("labels");
  });
});

describe("the object storage that is given to an UpCloud cloud", () => {
  test.each([
    ["fi-hel1", "europe-1"],
    ["de-fra1", "europe-2"],
    ["se-sto1", "europe-3"],
    ["sg-sin1", "apac-1"],
  ])("of a cloud in %s is in %s", (zone, region) => {
    const { cloud } = helsinki({ zone, objectStorage: { ...OBJECT_STORAGE, region } });
    expect(cloud.storage!.s3).toMatchObject({ endpoint: "https://abcde.upcloudobjects.com", region });
  });

  test("must be in the country of the zone, as data would leave it", () => {
    const build = (zone: string) => (): unknown => helsinki({ zone, objectStorage: OBJECT_STORAGE });
    expect(build("de-fra1")).toThrow(/objectStorage\.region: got "europe-1"; allowed: a region in the country of the zone, DE: europe-2/);
    expect(build("nl-ams1")).toThrow(/the country of the zone, NL: there is none/);
  });

  test("must have a region and an address that there can be", () => {
    const build = (): unknown => helsinki({ objectStorage: { serviceUuid: "x", endpoint: "abcde.upcloudobjects.com/", region: "europe-9" } });
    expect(build).toThrow(/objectStorage\.endpoint: got "abcde.*objectStorage\.region: got "europe-9"; allowed: europe-1, europe-2, europe-3, apac-1/s);
  });
});
