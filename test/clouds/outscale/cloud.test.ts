import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, Outscale, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { paris, resources } from "./helper";
import { countsOf, lookupsOf, quickstart } from "../../support/quickstart";

describe("the OUTSCALE cloud", () => {
  test("configures the provider with its region, and stands in the region's first Subregion", () => {
    const { stack, cloud } = paris();
    expect(synthesize(stack).provider!.outscale).toEqual([{ api: { region: "eu-west-2" } }]);
    expect(cloud.zone).toBe("eu-west-2a");
  });

  test("takes profile and Subregion as given", () => {
    const { stack, cloud } = paris({ zone: "eu-west-2c", profile: "shop" });
    expect(synthesize(stack).provider!.outscale).toEqual([{ api: { region: "eu-west-2" }, profile: "shop" }]);
    expect(cloud.zone).toBe("eu-west-2c");
  });

  test("knows the country of each region", () => {
    const countries = ["eu-west-2", "cloudgouv-eu-west-1"].map((region) => new Outscale(testStack(), "cloud", { region }).region.country);
    expect(countries).toEqual(["FR", "FR"]);
  });

  test("refuses a region that it does not know, and tells those that it does", () => {
    expect(() => paris({ region: "us-east-2" })).toThrow(/shop\/paris: .*region: got "us-east-2"; allowed: eu-west-2, cloudgouv-eu-west-1/s);
  });

  test("refuses a region or Subregion that is not known yet", () => {
    const token = new TerraformVariable(testStack(), "place", {}).stringValue;
    expect(() => paris({ region: token })).toThrow(/country that data lies in/);
    expect(() => paris({ zone: token })).toThrow(/zone: .*which part of a network servers stand on/);
  });

  test("refuses a Subregion of another region, and tells its own", () => {
    expect(() => paris({ zone: "cloudgouv-eu-west-1a" })).toThrow(/zone: got "cloudgouv-eu-west-1a"; allowed: eu-west-2a, eu-west-2b, eu-west-2c/);
  });

  test("refuses keys that are written into the program, without showing them, both at once", () => {
    const build = (): unknown => paris({ accessKeyId: "ak-value", secretKeyId: "s3cret-value" });
    expect(build).toThrow(/accessKeyId: got "\(a literal, not shown\)".*secretKeyId: got "\(a literal, not shown\)"/s);
    expect(build).not.toThrow(/s3cret-value|ak-value/);
  });

  test("takes keys from sensitive variables", () => {
    const stack = testStack();
    const secretKeyId = new TerraformVariable(stack, "secret", { sensitive: true }).stringValue;
    new Outscale(stack, "paris", { region: "eu-west-2", secretKeyId });
    expect(synthesize(stack).provider!.outscale[0].secret_key_id).toBe("${var.secret}");
  });

  test("stands beside another OUTSCALE cloud under an alias, and each resource names its provider", () => {
    const { stack } = paris();
    const gov = new Outscale(stack, "gov", { region: "cloudgouv-eu-west-1" });
    new Volume(gov, "data", { sizeGib: 10 });
    new Bucket(gov, "files");
    expect(synthesize(stack).provider!.outscale[1]).toEqual({ alias: "gov", api: { region: "cloudgouv-eu-west-1" } });
    const [volume] = resources(stack, "outscale_volume");
    expect(volume).toMatchObject({ provider: "outscale.gov", subregion_name: "cloudgouv-eu-west-1a" });
  });

  test("runs the quickstart with the resources that a person would write, and one lookup of the image", () => {
    const { stack, cloud } = paris();
    quickstart(cloud);
    expect(lookupsOf(stack)).toEqual({ outscale_image: 1 });
    expect(countsOf(stack)).toEqual({
      minio_s3_bucket: 1,
      minio_s3_bucket_server_side_encryption: 1,
      minio_s3_bucket_versioning: 1,
      outscale_access_key: 1,
      outscale_internet_service: 1,
      outscale_internet_service_link: 1,
      outscale_net: 1,
      outscale_public_ip: 1,
      outscale_public_ip_link: 1,
      outscale_route: 1,
      outscale_route_table: 1,
      outscale_route_table_link: 1,
      outscale_security_group: 1,
      outscale_security_group_rule: 2,
      outscale_subnet: 1,
      outscale_vm: 1,
      terraform_data: 1,
    });
  });
});
