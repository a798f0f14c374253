import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, FlexibleEngine, OpenTelekomCloud } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { makeBeside } from "./make-cloud";
import { only } from "../../families/huawei/place";

const HERE = {
  region: "eu-west-0",
  cloud: "prod-cloud-ocb.orange-business.com",
  auth_url: "https://iam.eu-west-0.prod-cloud-ocb.orange-business.com/v3",
};

describe("Flexible Engine", () => {
  test("says where it stands in so many words, so that OS_CLOUD and OS_AUTH_URL lead nowhere else", () => {
    const stack = testStack();
    new FlexibleEngine(stack, "cloud");
    expect(synthesize(stack).provider!.flexibleengine).toEqual([HERE]);
  });

  test("warns that it is being shut down, with source, date and where to go", () => {
    const stack = testStack();
    const cloud = new FlexibleEngine(stack, "cloud");
    const warnings = cloud.node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => data as string);
    expect(warnings).toEqual([expect.stringMatching(/being shut down.*2024-09-02.*linforme\.com.*Cloud Avenue/)]);
  });

  test("takes zone and project as given", () => {
    const stack = testStack();
    expect(new FlexibleEngine(stack, "cloud", { zone: "eu-west-0b", projectName: "eu-west-0_shop" }).zone).toBe("eu-west-0b");
    expect(synthesize(stack).provider!.flexibleengine).toEqual([{ ...HERE, tenant_name: "eu-west-0_shop" }]);
  });

  test("takes keys from sensitive variables, and then the region's own project", () => {
    const stack = testStack();
    const [accessKey, secretKey] = ["ak", "sk"].map((id) => new TerraformVariable(stack, id, { sensitive: true }).stringValue);
    new FlexibleEngine(stack, "cloud", { accessKey, secretKey, domainName: "OCB1" });
    expect(synthesize(stack).provider!.flexibleengine).toEqual([
      { ...HERE, access_key: "${var.ak}", secret_key: "${var.sk}", domain_name: "OCB1", tenant_name: "eu-west-0" },
    ]);
  });

  test("refuses a zone that does not exist and keys in the program, and shows none", () => {
    const build = (): unknown => new FlexibleEngine(testStack("shop"), "cloud", { zone: "eu-west-0z", secretKey: "s3cret-value" });
    expect(build).toThrow(/shop\/cloud: .*zone: got "eu-west-0z"; allowed: eu-west-0a, eu-west-0b, eu-west-0c/s);
    expect(build).toThrow(/secretKey: got "\(a literal, not shown\)"/);
    expect(build).toThrow(/accessKey: .*both keys, or neither/);
    expect(build).not.toThrow(/s3cret-value/);
  });

  test("stands beside another project under an alias, and each resource names its provider", () => {
    const stack = testStack();
    new FlexibleEngine(stack, "live", { projectName: "eu-west-0_live" });
    new Bucket(new FlexibleEngine(stack, "test", { projectName: "eu-west-0_test" }), "files");
    expect(synthesize(stack).provider!.flexibleengine).toMatchObject([{}, { alias: "test" }]);
    expect(only(stack, "flexibleengine_obs_bucket").provider).toBe("flexibleengine.test");
  });

  test("is refused beside Open Telekom Cloud while both would read the environment, and let through with keys and a domain of its own", () => {
    const stack = testStack("shop");
    new OpenTelekomCloud(stack, "germany", { region: "eu-de" });
    new FlexibleEngine(stack, "france");
    expect(() => synthesize(stack)).toThrow(/shop\/france and shop\/germany are different OpenStack clouds.*accessKey and secretKey, by sensitive variables, and domainName/s);
    const apart = testStack("shop");
    new OpenTelekomCloud(apart, "germany", { region: "eu-de" });
    makeBeside(apart, "france");
    expect(() => synthesize(apart)).not.toThrow();
  });
});
