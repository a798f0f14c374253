import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, Hetzner, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { falkenstein, only } from "./helper";
import { countsOf, lookupsOf, quickstart } from "../../support/quickstart";

describe("the Hetzner cloud", () => {
  test("configures the provider with nothing, so that the token comes from the environment", () => {
    const { stack } = falkenstein();
    expect(synthesize(stack).provider!.hcloud).toEqual([{}]);
  });

  test("knows the country of each location", () => {
    const countries = ["fsn1", "nbg1", "hel1", "ash", "hil", "sin"].map((region) => new Hetzner(testStack(), "cloud", { region }).region.country);
    expect(countries).toEqual(["DE", "DE", "FI", "US", "US", "SG"]);
  });

  test("refuses a location that does not exist, and tells those that do", () => {
    expect(() => falkenstein({ region: "muc1" })).toThrow(/shop\/fsn: .*region: got "muc1"; allowed: fsn1, nbg1, hel1, ash, hil, sin/s);
  });

  test("refuses a location that is not known yet", () => {
    const stack = testStack();
    const region = new TerraformVariable(stack, "region", {}).stringValue;
    expect(() => new Hetzner(stack, "cloud", { region })).toThrow(/country that data lies in/);
  });

  test.each(["token", "s3AccessKey", "s3SecretKey"])("refuses a %s that is written into the program, without showing it", (property) => {
    const build = (): unknown => falkenstein({ [property]: "s3cret-value" });
    expect(build).toThrow(new RegExp(`${property}: got "\\(a literal, not shown\\)"`));
    expect(build).not.toThrow(/s3cret-value/);
  });

  test("takes the token and the keys of Object Storage from sensitive variables", () => {
    const stack = testStack();
    const secret = (id: string): string => new TerraformVariable(stack, id, { sensitive: true }).stringValue;
    const cloud = new Hetzner(stack, "fsn", { region: "fsn1", token: secret("token"), s3AccessKey: secret("key"), s3SecretKey: secret("secret") });
    new Bucket(cloud, "files");
    const { hcloud, minio } = synthesize(stack).provider!;
    expect(hcloud[0]).toEqual({ token: "${var.token}" });
    expect(minio[0]).toMatchObject({ minio_user: "${var.key}", minio_password: "${var.secret}" });
  });

  test("tells all that is wrong at once", () => {
    expect(() => falkenstein({ region: "muc1", token: "literal", tags: { team: "two words" } })).toThrow(/region.*token.*tags\.team/s);
  });

  test("refuses tags that Hetzner would refuse as labels", () => {
    expect(() => falkenstein({ tags: { "a-b": "-" } })).toThrow(/tags\["a-b"\]: got "-"; .*as tags are labels at Hetzner/);
    expect(() => falkenstein({ tags: { "a:b": "c" } })).toThrow(/tags\["a:b"\]: .*as tags are labels at Hetzner/);
    const { cloud } = falkenstein();
    expect(() => new Volume(cloud, "data", { sizeGib: 10, tags: { owner: "a@b" } })).toThrow(/shop\/fsn\/data: .*tags\.owner: got "a@b"; allowed: a value of at most 63/s);
  });

  test("stands beside another Hetzner cloud under an alias, and each resource names its provider", () => {
    const { stack } = falkenstein();
    const helsinki = new Hetzner(stack, "helsinki", { region: "hel1" });
    new Volume(helsinki, "data", { sizeGib: 10 });
    expect(synthesize(stack).provider!.hcloud[1]).toEqual({ alias: "helsinki" });
    expect(only(stack, "hcloud_volume")).toMatchObject({ provider: "hcloud.helsinki", location: "hel1" });
  });

  test("has no services that Hetzner's drivers do not cover", () => {
    const { cloud } = falkenstein();
    expect([cloud.databases, cloud.kubernetes, cloud.containers, cloud.secrets]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("runs the quickstart with the resources that a person would write, and no lookup", () => {
    const { stack, cloud } = falkenstein();
    quickstart(cloud);
    expect(lookupsOf(stack)).toEqual({});
    expect(countsOf(stack)).toEqual({
      hcloud_firewall: 1,
      hcloud_network: 1,
      hcloud_network_subnet: 1,
      hcloud_primary_ip: 1,
      hcloud_server: 1,
      minio_s3_bucket: 1,
      minio_s3_bucket_versioning: 1,
    });
    expect(only(stack, "hcloud_server")).toMatchObject({ image: "ubuntu-24.04", server_type: "cx23", location: "fsn1" });
  });
});
