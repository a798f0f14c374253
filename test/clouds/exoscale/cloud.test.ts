import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, Exoscale, Network, Server, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { SMALL, only, resources, vienna } from "./helper";
import { countsOf, lookupsOf, quickstart } from "../../support/quickstart";

describe("the Exoscale cloud", () => {
  test("configures the provider with nothing, as keys come from the environment and the zone goes to each resource", () => {
    const { stack, cloud } = vienna();
    new Volume(cloud, "data", { sizeGib: 10 });
    expect(synthesize(stack).provider!.exoscale).toEqual([{}]);
    expect(only(stack, "exoscale_block_storage_volume")).toMatchObject({ provider: "exoscale", zone: "at-vie-1" });
  });

  test.each([
    ["ch-gva-2", "CH"],
    ["ch-dk-2", "CH"],
    ["at-vie-1", "AT"],
    ["at-vie-2", "AT"],
    ["de-fra-1", "DE"],
    ["de-muc-1", "DE"],
    ["bg-sof-1", "BG"],
    ["hr-zag-1", "HR"],
  ])("knows that %s is in %s", (zone, country) => {
    expect(vienna({ zone }).cloud.region).toMatchObject({ name: zone, country, zones: [zone] });
  });

  test("refuses a zone that does not exist, and tells those that do", () => {
    expect(() => vienna({ zone: "us-east" })).toThrow(/shop\/vienna: .*zone: got "us-east"; allowed: ch-gva-2, ch-dk-2, at-vie-1/s);
  });

  test("refuses a zone that is not known yet", () => {
    const stack = testStack();
    const zone = new TerraformVariable(stack, "zone", {}).stringValue;
    expect(() => new Exoscale(stack, "cloud", { zone })).toThrow(/country that data lies in/);
  });

  test("refuses keys that are written into the program, all at once and without showing them", () => {
    const build = (): unknown => vienna({ apiKey: "EXOkey", apiSecret: "s3cret-value" });
    expect(build).toThrow(/apiKey: got "\(a literal, not shown\)".*apiSecret: got "\(a literal, not shown\)"/s);
    expect(build).not.toThrow(/s3cret-value|EXOkey/);
  });

  test("takes keys from sensitive variables", () => {
    const stack = testStack();
    const [apiKey, apiSecret] = ["key", "secret"].map((id) => new TerraformVariable(stack, id, { sensitive: true }).stringValue);
    new Exoscale(stack, "vienna", { zone: "at-vie-1", apiKey, apiSecret });
    expect(synthesize(stack).provider!.exoscale).toEqual([{ key: "${var.key}", secret: "${var.secret}" }]);
  });

  test("refuses a bad tag", () => {
    expect(() => vienna({ tags: { "no spaces": "x" } })).toThrow(/tags\["no spaces"\]/);
  });

  test("stands beside another one under an alias, for its servers and its buckets", () => {
    const { stack } = vienna();
    const frankfurt = new Exoscale(stack, "frankfurt", { zone: "de-fra-1" });
    new Server(frankfurt, "web", { ...SMALL, publicIp: true });
    new Bucket(frankfurt, "files");
    expect(synthesize(stack).provider!.exoscale).toEqual([{}, { alias: "frankfurt" }]);
    expect(only(stack, "exoscale_compute_instance")).toMatchObject({ provider: "exoscale.frankfurt", zone: "de-fra-1" });
    expect(synthesize(stack).data!.exoscale_template).toMatchObject({ [Object.keys(synthesize(stack).data!.exoscale_template)[0]]: { provider: "exoscale.frankfurt", zone: "de-fra-1" } });
    expect(only(stack, "exoscale_iam_role").provider).toBe("exoscale.frankfurt");
  });

  test("refuses another zone on what stands in it", () => {
    const { cloud } = vienna();
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true, zone: "de-fra-1" })).toThrow(/zone: .*give the zone to the cloud, and define a cloud for each/);
    expect(() => new Network(cloud, "net", { cidr: "10.0.0.0/24", zone: "de-fra-1" })).toThrow(/zone: got "de-fra-1"; allowed: a zone of region at-vie-1/);
  });

  test("labels what can have labels", () => {
    const { stack, cloud } = vienna({ tags: { team: "shop" } });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "web", { ...SMALL, network, tags: { env: "live" } });
    new Volume(cloud, "data", { sizeGib: 10 });
    expect(only(stack, "exoscale_private_network").labels).toEqual({ team: "shop" });
    expect(only(stack, "exoscale_compute_instance").labels).toEqual({ team: "shop", env: "live" });
    expect(only(stack, "exoscale_block_storage_volume").labels).toEqual({ team: "shop" });
    expect(resources(stack, "exoscale_security_group")[0]).not.toHaveProperty("labels");
  });

  test("runs the quickstart with the resources that a person would write, and one lookup", () => {
    const { stack, cloud } = vienna();
    quickstart(cloud);
    expect(countsOf(stack)).toEqual({
      exoscale_compute_instance: 1,
      exoscale_iam_api_key: 1,
      exoscale_iam_role: 1,
      exoscale_private_network: 1,
      exoscale_security_group: 1,
      exoscale_security_group_rule: 1,
      minio_s3_bucket: 1,
      minio_s3_bucket_versioning: 1,
      terraform_data: 1,
    });
    expect(lookupsOf(stack)).toEqual({ exoscale_template: 1 });
    expect(only(stack, "exoscale_compute_instance").type).toBe("standard.medium");
    expect(only(stack, "minio_s3_bucket").bucket).toMatch(/^shop-vienna-assets-[0-9a-f]{8}$/);
  });
});
