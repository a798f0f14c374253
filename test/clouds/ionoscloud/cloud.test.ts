import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, IonosCloud, Network, Server } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { SMALL, berlin, only, resources } from "./helper";
import { ownJson } from "../../support/own-json";
import { countsOf, lookupsOf, quickstart } from "../../support/quickstart";

describe("the IONOS cloud", () => {
  test("configures the provider with the bucket region of its country, and nothing of its own before something needs it", () => {
    const { stack } = berlin();
    const json = ownJson(stack);
    expect(json.provider!.ionoscloud).toEqual([{ s3_region: "eu-central-3" }]);
    expect(json.resource).toBeUndefined();
  });

  test("has one virtual data centre for all that it holds, in its location", () => {
    const { stack, cloud } = berlin();
    new Network(cloud, "one", { cidr: "10.0.0.0/24" });
    new Network(cloud, "two", { cidr: "10.0.1.0/24" });
    expect(only(stack, "ionoscloud_datacenter")).toEqual({ provider: "ionoscloud", name: "shop-berlin", location: "de/txl" });
    const [one, two] = resources(stack, "ionoscloud_lan").map((lan) => lan.datacenter_id);
    expect(one).toMatch(/^\$\{ionoscloud_datacenter\..*\.id\}$/);
    expect(two).toBe(one);
  });

  test("takes a virtual data centre that exists, and defines none", () => {
    const { stack, cloud } = berlin({ datacenterId: "11111111-1111-4111-8111-111111111111" });
    new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(resources(stack, "ionoscloud_datacenter")).toEqual([]);
    expect(only(stack, "ionoscloud_lan").datacenter_id).toBe("11111111-1111-4111-8111-111111111111");
    expect(cloud.datacenterId).toBe("11111111-1111-4111-8111-111111111111");
  });

  test("knows the country of each location", () => {
    const countries = ["de/fra", "es/vit", "fr/par", "gb/lhr", "us/las"].map((region) => new IonosCloud(testStack(), "cloud", { region }).region.country);
    expect(countries).toEqual(["DE", "ES", "FR", "GB", "US"]);
  });

  test("refuses a location, a zone and a bucket region that do not exist, and tells those that do", () => {
    expect(() => berlin({ region: "de/ber" })).toThrow(/shop\/berlin: .*region: got "de\/ber"; allowed: de\/fra, de\/fra\/2, de\/txl/s);
    expect(() => berlin({ zone: "ZONE_3" })).toThrow(/zone: got "ZONE_3"; allowed: ZONE_1, ZONE_2/);
    expect(() => berlin({ bucketRegion: "eu-west-1" })).toThrow(/bucketRegion: got "eu-west-1"; allowed: eu-central-3, eu-central-4, us-central-1/);
  });

  test("refuses a location that is not known yet", () => {
    const stack = testStack();
    const region = new TerraformVariable(stack, "region", {}).stringValue;
    expect(() => new IonosCloud(stack, "cloud", { region })).toThrow(/country that data lies in/);
  });

  test.each(["token", "s3AccessKey", "s3SecretKey"])("refuses a %s that is written into the program, without showing it", (property) => {
    expect(() => berlin({ [property]: "s3cret-value" })).toThrow(new RegExp(`${property}: got "\\(a literal, not shown\\)"`));
    expect(() => berlin({ [property]: "s3cret-value" })).not.toThrow(/s3cret-value/);
  });

  test("takes a token and keys from sensitive variables", () => {
    const stack = testStack();
    const [token, s3AccessKey, s3SecretKey] = ["a", "b", "c"].map((id) => new TerraformVariable(stack, id, { sensitive: true }).stringValue);
    new IonosCloud(stack, "cloud", { region: "es/vit", token, s3AccessKey, s3SecretKey });
    expect(synthesize(stack).provider!.ionoscloud).toEqual([{ token: "${var.a}", s3_access_key: "${var.b}", s3_secret_key: "${var.c}" }]);
  });

  test("has no buckets where its country has no region of them, unless the program says which is right", () => {
    const spain = (props = {}): IonosCloud => new IonosCloud(testStack(), "vitoria", { region: "es/vit", ...props });
    expect(() => new Bucket(spain(), "files")).toThrow(/no region in the country of this location; say which one is right by the cloud's bucketRegion/);
    expect(new Bucket(spain({ bucketRegion: "eu-central-3" }), "files").s3Region).toBe("eu-central-3");
  });

  test("stands beside another IONOS cloud under an alias, each with a data centre and a public LAN of its own", () => {
    const { stack, cloud } = berlin();
    const paris = new IonosCloud(stack, "paris", { region: "fr/par" });
    [cloud, paris].forEach((each) => new Server(each, "web", { ...SMALL, publicIp: true }));
    expect(synthesize(stack).provider!.ionoscloud).toEqual([{ s3_region: "eu-central-3" }, { alias: "paris" }]);
    expect(resources(stack, "ionoscloud_datacenter").map(({ location, provider }) => [location, provider])).toEqual([
      ["de/txl", "ionoscloud"],
      ["fr/par", "ionoscloud.paris"],
    ]);
    expect(resources(stack, "ionoscloud_lan").map(({ provider }) => provider)).toEqual(["ionoscloud", "ionoscloud.paris"]);
  });

  test("runs the quickstart with the resources that a person would write, and no lookup", () => {
    const { stack, cloud } = berlin();
    quickstart(cloud);
    expect(lookupsOf(stack)).toEqual({});
    expect(countsOf(stack)).toEqual({
      ionoscloud_datacenter: 1,
      ionoscloud_ipblock: 1,
      ionoscloud_lan: 2,
      ionoscloud_nic: 1,
      ionoscloud_nsg: 1,
      ionoscloud_nsg_firewallrule: 3,
      ionoscloud_s3_bucket: 1,
      ionoscloud_s3_bucket_public_access_block: 1,
      ionoscloud_s3_bucket_server_side_encryption_configuration: 1,
      ionoscloud_s3_bucket_versioning: 1,
      ionoscloud_vcpu_server: 1,
      random_password: 1,
    });
    expect(only(stack, "ionoscloud_vcpu_server")).toMatchObject({ image_name: "ubuntu:24.04", cores: 2, ram: 4096 });
  });
});
