import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, MachineImage, MachineType, Network, Server, Stackit, Volume } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { germany, only } from "./helper";
import { PROJECT } from "./make-cloud";
import { countsOf, lookupsOf, quickstart } from "../../support/quickstart";

describe("the STACKIT cloud", () => {
  test("configures the provider with its region, and stands in the region's first zone", () => {
    const { stack, cloud } = germany();
    expect(synthesize(stack).provider!.stackit).toEqual([{ default_region: "eu01" }]);
    expect(cloud.zone).toBe("eu01-1");
  });

  test("takes zone and the path of a key as given", () => {
    const { stack, cloud } = germany({ zone: "eu01-m", serviceAccountKeyPath: "/run/key.json" });
    expect(synthesize(stack).provider!.stackit).toEqual([{ default_region: "eu01", service_account_key_path: "/run/key.json" }]);
    expect(cloud.zone).toBe("eu01-m");
  });

  test("knows the country of each region", () => {
    const countries = ["eu01", "eu02"].map((region) => new Stackit(testStack(), "cloud", { region, projectId: PROJECT }).region.country);
    expect(countries).toEqual(["DE", "AT"]);
  });

  test("refuses a region that does not exist, a zone of another and a project that is none, all at once", () => {
    expect(() => germany({ region: "eu03", zone: "us-1", projectId: "shop" })).toThrow(
      /shop\/south: .*region: got "eu03"; allowed: eu01, eu02.*zone: got "us-1"; allowed: eu01-1.*projectId: got "shop"; allowed: the UUID of a project/s,
    );
    expect(() => germany({ zone: "eu02-1" })).toThrow(/zone: got "eu02-1"; allowed: eu01-1, eu01-2, eu01-3, eu01-m/);
  });

  test("refuses a region that is not known yet", () => {
    expect(() => germany({ region: new TerraformVariable(testStack(), "region", {}).stringValue })).toThrow(/country that data lies in/);
  });

  test("takes a project that is not known yet", () => {
    const stack = testStack();
    const projectId = new TerraformVariable(stack, "project", {}).stringValue;
    new Volume(new Stackit(stack, "south", { region: "eu01", projectId }), "data", { sizeGib: 10 });
    expect(only(stack, "stackit_volume").project_id).toBe("${var.project}");
  });

  test("refuses a key that is written into the program, without showing it", () => {
    expect(() => germany({ serviceAccountKey: "s3cret-value" })).toThrow(/serviceAccountKey: got "\(a literal, not shown\)"/);
    expect(() => germany({ serviceAccountKey: "s3cret-value" })).not.toThrow(/s3cret-value/);
  });

  test("takes a key from a sensitive variable", () => {
    const stack = testStack();
    const serviceAccountKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    new Stackit(stack, "south", { region: "eu01", projectId: PROJECT, serviceAccountKey });
    expect(synthesize(stack).provider!.stackit[0].service_account_key).toBe("${var.key}");
  });

  test("stands beside another STACKIT cloud under an alias, and each resource names its provider", () => {
    const { stack } = germany();
    const austria = new Stackit(stack, "austria", { region: "eu02", projectId: PROJECT });
    new Bucket(austria, "files");
    expect(synthesize(stack).provider!.stackit[1]).toEqual({ alias: "austria", default_region: "eu02" });
    expect(only(stack, "stackit_objectstorage_bucket").provider).toBe("stackit.austria");
  });

  test("opts into beta only when something of it is used, each cloud for itself", () => {
    const { stack, cloud } = germany();
    const austria = new Stackit(stack, "austria", { region: "eu02", projectId: PROJECT });
    const props = { machine: MachineType.named("c2a.1d") };
    new Server(cloud, "web", { ...props, image: MachineImage.ubuntu("24.04"), network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    const image = MachineImage.id("117e8764-41c2-405f-aece-b53aa08b28cc");
    new Server(austria, "web", { ...props, image, network: new Network(austria, "net", { cidr: "10.0.0.0/24" }) });
    expect(synthesize(stack).provider!.stackit.map(({ enable_beta_resources }) => enable_beta_resources)).toEqual([true, undefined]);
  });

  test("runs the quickstart with the resources that a person would write, and one lookup of the image", () => {
    const { stack, cloud } = germany();
    quickstart(cloud);
    expect(lookupsOf(stack)).toEqual({ stackit_image_v2: 1 });
    expect(countsOf(stack)).toEqual({
      minio_s3_bucket_versioning: 1,
      stackit_network: 1,
      stackit_network_interface: 1,
      stackit_objectstorage_bucket: 1,
      stackit_objectstorage_credential: 1,
      stackit_objectstorage_credentials_group: 1,
      stackit_public_ip: 1,
      stackit_security_group: 1,
      stackit_security_group_rule: 2,
      stackit_server: 1,
      terraform_data: 1,
    });
  });
});
