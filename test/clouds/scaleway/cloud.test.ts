import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, Scaleway } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { only, paris, resources } from "./helper";
import { countsOf, lookupsOf, quickstart } from "../../support/quickstart";

describe("the Scaleway cloud", () => {
  test("configures the provider with its region and the region's first zone", () => {
    const { stack } = paris();
    expect(synthesize(stack).provider!.scaleway).toEqual([{ region: "fr-par", zone: "fr-par-1" }]);
  });

  test("takes project, profile and zone as given", () => {
    const { stack } = paris({ zone: "fr-par-2", projectId: "11111111-1111-1111-1111-111111111111", profile: "shop" });
    expect(synthesize(stack).provider!.scaleway).toEqual([
      { region: "fr-par", zone: "fr-par-2", project_id: "11111111-1111-1111-1111-111111111111", profile: "shop" },
    ]);
  });

  test("knows the country of each region", () => {
    const countries = ["fr-par", "nl-ams", "pl-waw", "it-mil"].map((region) => new Scaleway(testStack(), "cloud", { region }).region.country);
    expect(countries).toEqual(["FR", "NL", "PL", "IT"]);
  });

  test("refuses a region that does not exist, and tells those that do", () => {
    expect(() => paris({ region: "us-east" })).toThrow(/shop\/paris: .*region: got "us-east"; allowed: fr-par, nl-ams, pl-waw, it-mil/s);
  });

  test("refuses a region that is not known yet", () => {
    const stack = testStack();
    const region = new TerraformVariable(stack, "region", {}).stringValue;
    expect(() => new Scaleway(stack, "cloud", { region })).toThrow(/country that data lies in/);
  });

  test("refuses a zone of another region, and tells its own", () => {
    expect(() => paris({ zone: "nl-ams-1" })).toThrow(/zone: got "nl-ams-1"; allowed: fr-par-1, fr-par-2, fr-par-3/);
  });

  test("refuses keys that are written into the program, without showing them", () => {
    expect(() => paris({ secretKey: "s3cret-value" })).toThrow(/secretKey: got "\(a literal, not shown\)"/);
    expect(() => paris({ secretKey: "s3cret-value" })).not.toThrow(/s3cret-value/);
  });

  test("takes keys from sensitive variables", () => {
    const stack = testStack();
    const secretKey = new TerraformVariable(stack, "secret", { sensitive: true }).stringValue;
    new Scaleway(stack, "paris", { region: "fr-par", secretKey });
    expect(synthesize(stack).provider!.scaleway[0].secret_key).toBe("${var.secret}");
  });

  test("stands beside another Scaleway cloud under an alias, and each resource names its provider", () => {
    const { stack } = paris();
    const ams = new Scaleway(stack, "amsterdam", { region: "nl-ams" });
    new Bucket(ams, "files");
    expect(synthesize(stack).provider!.scaleway[1]).toEqual({ alias: "amsterdam", region: "nl-ams", zone: "nl-ams-1" });
    expect(only(stack, "scaleway_object_bucket").provider).toBe("scaleway.amsterdam");
  });

  test("runs the quickstart with the resources that a person would write, and no lookup", () => {
    const { stack, cloud } = paris({ zone: "fr-par-1" });
    quickstart(cloud);
    expect(lookupsOf(stack)).toEqual({});
    expect(countsOf(stack)).toEqual({
      scaleway_instance_ip: 1,
      scaleway_instance_private_nic: 1,
      scaleway_instance_security_group: 1,
      scaleway_instance_server: 1,
      scaleway_object_bucket: 1,
      scaleway_object_bucket_server_side_encryption_configuration: 1,
      scaleway_vpc: 1,
      scaleway_vpc_private_network: 1,
    });
    expect(only(stack, "scaleway_instance_server")).toMatchObject({ image: "ubuntu_noble", type: "BASIC3-X2C-4G" });
    expect(resources(stack, "scaleway_object_bucket")[0].name).toMatch(/^shop-paris-assets-[0-9a-f]{8}$/);
  });
});
