import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { SecretProps } from "archipel";
import { RemovalPolicy, Secret, SecretCapability as C } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

/** The only fault of a secret with a good value and these properties. */
function refused(props: SecretProps): ReturnType<typeof faultOf> {
  const { cloud, token } = fixture();
  return faultOf(() => new Secret(cloud, "db", { value: token(), ...props }));
}

describe("a secret", () => {
  it("is named after its path and holds what a variable says", () => {
    const { cloud, template, token } = fixture();
    new Secret(cloud, "db", { value: token() });
    template().hasResource("fake_secret", {
      name: "test-cloud-db", payload: "${var.input}", description: Match.absent(), payload_version: Match.absent(), tags: Match.absent(), lifecycle: Match.absent(),
    });
  });

  it("tells its cloud everything that it was given", () => {
    const { cloud, template, token } = fixture({ tags: { shop: "yes" } });
    new Secret(cloud, "db", {
      value: token(), valueVersion: 3, description: "the password", name: "db-password", tags: { a: "b" }, stableId: true, removalPolicy: RemovalPolicy.PROTECT,
    });
    template().hasResource("fake_secret", {
      name: "db-password", payload_version: 3, description: "the password", tags: { shop: "yes", a: "b" }, lifecycle: { prevent_destroy: true },
    });
  });

  it("shows its identifier, and its value as the cloud has it", () => {
    const { cloud, stack, template, token } = fixture();
    const secret = new Secret(cloud, "db", { value: token() });
    new TerraformOutput(stack, "id", { value: secret.secretId });
    new TerraformOutput(stack, "value", { value: secret.value, sensitive: true });
    template().hasOutput("id", { value: Match.stringLike("${fake_secret.cloud_db_*.id}") });
    template().hasOutput("value", { value: Match.stringLike("${fake_secret.cloud_db_*.payload}"), sensitive: true });
  });

  it("may be filled by others", () => {
    const { cloud, template } = fixture();
    new Secret(cloud, "db");
    template().hasResource("fake_secret", { payload: Match.absent() });
  });

  it("may have a version that only Terraform knows", () => {
    const { cloud, stack, template, token } = fixture();
    new Secret(cloud, "db", { value: token(), valueVersion: new TerraformVariable(stack, "version", { type: "number" }).numberValue });
    template().hasResource("fake_secret", { payload_version: "${var.version}" });
  });

  it("that exists is read by its identifier, once", () => {
    const { cloud, stack, template } = fixture();
    const secret = Secret.fromSecretId(cloud, "old", "secret-1");
    new TerraformOutput(stack, "value", { value: `${secret.value}${secret.value}`, sensitive: true });
    expect(secret.secretId).toBe("secret-1");
    template().hasResource("fake_secret_value", { secret_id: "secret-1" });
  });

  it("that exists takes no more than its identifier as long as nobody reads it", () => {
    const { cloud, template } = fixture();
    Secret.fromSecretId(cloud, "old", "secret-1");
    template().resourceCount("fake_secret_value", 0);
  });

  it("that exists is found by its name", () => {
    const { cloud, stack, template } = fixture();
    const secret = Secret.fromSecretName(cloud, "old", "db-password");
    new TerraformOutput(stack, "all", { value: `${secret.secretId} ${secret.value}`, sensitive: true });
    template().hasResource("fake_secret_lookup", { name: "db-password" });
    template().hasOutput("all", { value: Match.stringLike("${fake_secret_lookup.*.id} ${fake_secret_lookup.*.payload}") });
  });
});

describe("a secret is refused", () => {
  it("with a literal, which the message does not repeat", () => {
    const { cloud } = fixture();
    const fault = faultOf(() => new Secret(cloud, "db", { value: "hunter2" }));
    expect(fault).toMatchObject({ property: "value", value: expect.not.stringContaining("hunter2") });
  });

  it.each([
    [{ valueVersion: 0 }, "valueVersion"],
    [{ valueVersion: 1.5 }, "valueVersion"],
    [{ description: " " }, "description"],
    [{ name: "" }, "name"],
    [{ tags: { "no spaces": "x" } }, 'tags["no spaces"]'],
  ] as [SecretProps, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("with a version of no value", () => {
    const { cloud } = fixture();
    expect(faultOf(() => new Secret(cloud, "db", { valueVersion: 1 }))).toMatchObject({ property: "valueVersion", value: "1" });
  });

  it("with all that is wrong at once", () => {
    const { cloud } = fixture();
    expect(faultsOf(() => new Secret(cloud, "db", { value: "literal", valueVersion: -1, description: "" })).map(({ property }) => property))
      .toEqual(["value", "valueVersion", "description"]);
  });

  it("by a name of nothing", () => {
    const { cloud } = fixture();
    expect(faultOf(() => Secret.fromSecretName(cloud, "old", " ")).property).toBe("secretName");
  });

  it("by a cloud that cannot do what it asks, with every reason", () => {
    const { cloud } = fixture({ without: [C.WITHOUT_VALUE, C.STABLE_ID, C.TAGS, C.DESCRIPTION] });
    const gaps = gapsOf(() => new Secret(cloud, "db", { stableId: true, tags: {}, description: "x" }));
    expect(gaps.map(({ property }) => property)).toEqual(["value", "stableId", "description", "tags"]);
  });

  it("by a cloud that has no secrets", () => {
    const { cloud, token } = fixture({ services: ["storage"] });
    expect(gapsOf(() => new Secret(cloud, "db", { value: token() }))[0].capabilityId).toBe("secrets.secret");
  });

  it("to be read by its identifier where the cloud cannot", () => {
    const { cloud } = fixture({ without: [C.READ_BY_ID] });
    expect(gapsOf(() => Secret.fromSecretId(cloud, "old", "secret-1").value)[0].property).toBe("value");
  });
});
