import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, MachineImage, MachineType, Network, OpenTelekomCloud, OvhCloud, Server } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { only } from "../../families/huawei/place";
import { countsOf } from "../../support/quickstart";

describe("Open Telekom Cloud", () => {
  test.each([
    ["eu-de", "https://iam.eu-de.otc.t-systems.com/v3"],
    ["eu-nl", "https://iam.eu-nl.otc.t-systems.com/v3"],
    ["eu-ch2", "https://iam-pub.eu-ch2.sc.otc.t-systems.com/v3"],
  ])("logs in where region %s does, with what the environment holds", (region, authUrl) => {
    const stack = testStack();
    new OpenTelekomCloud(stack, "cloud", { region });
    expect(synthesize(stack).provider!.opentelekomcloud).toEqual([{ auth_url: authUrl, region }]);
  });

  test("takes zone, project, domain and an entry of clouds.yaml as given", () => {
    const stack = testStack();
    const cloud = new OpenTelekomCloud(stack, "cloud", { region: "eu-de", zone: "eu-de-02", projectName: "eu-de_shop", domainName: "OTC1", cloudsYaml: "otc" });
    expect(synthesize(stack).provider!.opentelekomcloud).toMatchObject([{ tenant_name: "eu-de_shop", domain_name: "OTC1", cloud: "otc" }]);
    expect(cloud.zone).toBe("eu-de-02");
  });

  test("takes keys from sensitive variables, and then the region's own project", () => {
    const stack = testStack();
    const [accessKey, secretKey] = ["ak", "sk"].map((id) => new TerraformVariable(stack, id, { sensitive: true }).stringValue);
    new OpenTelekomCloud(stack, "cloud", { region: "eu-de", accessKey, secretKey, domainName: "OTC1" });
    expect(synthesize(stack).provider!.opentelekomcloud).toMatchObject([
      { access_key: "${var.ak}", secret_key: "${var.sk}", domain_name: "OTC1", tenant_name: "eu-de" },
    ]);
  });

  test("refuses all that is wrong at once, and shows no key", () => {
    const build = (): unknown => new OpenTelekomCloud(testStack("shop"), "cloud", { region: "eu-de", zone: "eu-nl-01", accessKey: "s3cret-value", cloudsYaml: " " });
    expect(build).toThrow(/shop\/cloud: .*zone: got "eu-nl-01"; allowed: eu-de-01, eu-de-02, eu-de-03/s);
    expect(build).toThrow(/accessKey: got "\(a literal, not shown\)"/);
    expect(build).toThrow(/secretKey: .*both keys, or neither/);
    expect(build).toThrow(/cloudsYaml: got " "/);
    expect(build).not.toThrow(/s3cret-value/);
  });

  test("refuses a region that does not exist or is not known yet", () => {
    const stack = testStack();
    expect(() => new OpenTelekomCloud(stack, "one", { region: "eu-fr" })).toThrow(/region: got "eu-fr"; allowed: eu-de, eu-nl, eu-ch2/);
    const region = new TerraformVariable(stack, "region", {}).stringValue;
    expect(() => new OpenTelekomCloud(stack, "two", { region })).toThrow(/country/);
  });

  test("stands beside another project of its region under an alias, and each resource names its provider", () => {
    const stack = testStack();
    new OpenTelekomCloud(stack, "live", { region: "eu-de", projectName: "eu-de_live" });
    new Bucket(new OpenTelekomCloud(stack, "test", { region: "eu-de", projectName: "eu-de_test" }), "files");
    expect(synthesize(stack).provider!.opentelekomcloud).toMatchObject([{ tenant_name: "eu-de_live" }, { alias: "test", tenant_name: "eu-de_test" }]);
    expect(only(stack, "opentelekomcloud_obs_bucket").provider).toBe("opentelekomcloud.test");
  });

  test("runs the quickstart with the resources that a person would write", () => {
    const stack = testStack("shop");
    const cloud = new OpenTelekomCloud(stack, "berlin", { region: "eu-de" });
    const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.ubuntu("24.04"), publicIp: true });
    expect(countsOf(stack)).toEqual({
      opentelekomcloud_compute_instance_v2: 1,
      opentelekomcloud_networking_floatingip_associate_v2: 1,
      opentelekomcloud_networking_port_v2: 1,
      opentelekomcloud_networking_secgroup_rule_v2: 3,
      opentelekomcloud_networking_secgroup_v2: 1,
      opentelekomcloud_vpc_eip_v1: 1,
      opentelekomcloud_vpc_subnet_v1: 1,
      opentelekomcloud_vpc_v1: 1,
      terraform_data: 1,
    });
  });
});

describe("Open Telekom Cloud beside clouds that read the same environment", () => {
  const keysOf = (stack: ReturnType<typeof testStack>): { accessKey: string; secretKey: string; domainName: string } => {
    const [accessKey, secretKey] = ["ak", "sk"].map((id) => new TerraformVariable(stack, id, { sensitive: true }).stringValue);
    return { accessKey, secretKey, domainName: "OTC1" };
  };

  test("is refused, and told what to give", () => {
    const stack = testStack("shop");
    new OpenTelekomCloud(stack, "berlin", { region: "eu-de" });
    new OvhCloud(stack, "gravelines", { region: "GRA11" });
    expect(() => synthesize(stack)).toThrow(/shop\/berlin and shop\/gravelines are different OpenStack clouds.*accessKey and secretKey, by sensitive variables, and domainName/s);
  });

  test("is refused with an entry of clouds.yaml, too, as its provider puts the environment before that", () => {
    const stack = testStack("shop");
    new OpenTelekomCloud(stack, "berlin", { region: "eu-de", cloudsYaml: "otc" });
    new OvhCloud(stack, "gravelines", { region: "GRA11" });
    expect(() => synthesize(stack)).toThrow(/shop\/berlin and shop\/gravelines are different/);
  });

  test("is let through where the other one reads clouds.yaml", () => {
    const stack = testStack("shop");
    new OpenTelekomCloud(stack, "berlin", { region: "eu-de", cloudsYaml: "otc" });
    new OvhCloud(stack, "gravelines", { region: "GRA11", cloudsYaml: "ovh" });
    expect(Object.keys(synthesize(stack).provider!).sort()).toEqual(["opentelekomcloud", "openstack"].sort());
  });

  test("is let through with keys and a domain of its own", () => {
    const stack = testStack("shop");
    new OpenTelekomCloud(stack, "berlin", { region: "eu-de", ...keysOf(stack) });
    new OvhCloud(stack, "gravelines", { region: "GRA11" });
    expect(() => synthesize(stack)).not.toThrow();
  });

  test("is refused with keys alone, as the domain would come from the environment", () => {
    const stack = testStack("shop");
    const { accessKey, secretKey } = keysOf(stack);
    new OpenTelekomCloud(stack, "berlin", { region: "eu-de", accessKey, secretKey });
    new OvhCloud(stack, "gravelines", { region: "GRA11" });
    expect(() => synthesize(stack)).toThrow(/are different OpenStack clouds/);
  });
});
