import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { SecretProps } from "archipel";
import { RemovalPolicy, Secret } from "archipel";
import { synthesize } from "archipel/testing";
import { only, paris, resources } from "./helper";

const SECRET = "scaleway_secret";
const VERSION = "scaleway_secret_version";

/** A secret whose value is a variable, and its stack. */
function stored(props: SecretProps = {}): { stack: ReturnType<typeof paris>["stack"]; secret: Secret } {
  const { stack, cloud } = paris();
  const value = new TerraformVariable(stack, "password", { sensitive: true }).stringValue;
  return { stack, secret: new Secret(cloud, "db", { value, ...props }) };
}

describe("a secret on Scaleway", () => {
  test("is a secret and a version of it, which is made before another goes", () => {
    const { stack } = stored();
    expect(only(stack, SECRET)).toEqual({ provider: "scaleway", name: "shop-paris-db" });
    expect(only(stack, VERSION)).toEqual({
      provider: "scaleway",
      secret_id: expect.stringMatching(/^\$\{scaleway_secret\.paris_db_\w+\.id\}$/),
      data: "${var.password}",
      lifecycle: { create_before_destroy: true },
    });
  });

  test("carries a description and tags, and is protected", () => {
    const { stack } = stored({ description: "of the shop", tags: { b: "2", a: "1" }, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, SECRET)).toMatchObject({ description: "of the shop", tags: ["a=1", "b=2"], lifecycle: { prevent_destroy: true } });
  });

  test("whose value has a version keeps it out of the state", () => {
    const { stack } = stored({ valueVersion: 4 });
    expect(only(stack, VERSION)).toMatchObject({ data_wo: "${var.password}", data_wo_version: 4 });
    expect(only(stack, VERSION)).not.toHaveProperty("data");
  });

  test("that others fill has no version", () => {
    const { stack, cloud } = paris();
    new Secret(cloud, "db");
    expect(resources(stack, VERSION)).toEqual([]);
  });

  test("is read back in the version that the program wrote", () => {
    const { stack, secret } = stored();
    new TerraformOutput(stack, "value", { value: secret.value, sensitive: true });
    expect(synthesize(stack).data?.[VERSION]).toMatchObject({
      [`paris_db_Value_${idOf(stack)}`]: { revision: expect.stringMatching(/^\$\{scaleway_secret_version\..*\.revision\}$/) },
    });
    expect(synthesize(stack).output?.value.value).toMatch(/^\$\{base64decode\(data\.scaleway_secret_version\..*\.data\)\}$/);
  });

  test("is read once, however often the program asks", () => {
    const { stack, secret } = stored();
    expect(secret.value).toBe(secret.value);
    expect(Object.keys(synthesize(stack).data?.[VERSION] ?? {})).toHaveLength(1);
  });

  test("that others fill is read in its latest version", () => {
    const { stack, cloud } = paris();
    void new Secret(cloud, "db").value;
    expect(Object.values(synthesize(stack).data?.[VERSION] ?? {})).toMatchObject([{ revision: "latest_enabled" }]);
  });

  test("that exists is found by its name, and read", () => {
    const { stack, cloud } = paris();
    void Secret.fromSecretName(cloud, "old", "db-password").value;
    expect(Object.values(synthesize(stack).data?.[SECRET] ?? {})).toMatchObject([{ name: "db-password", provider: "scaleway" }]);
    expect(Object.values(synthesize(stack).data?.[VERSION] ?? {})).toMatchObject([{ secret_id: expect.stringContaining("data.scaleway_secret.") }]);
  });

  test("that exists is read by its identifier", () => {
    const { stack, cloud } = paris();
    void Secret.fromSecretId(cloud, "old", "fr-par/11111111-2222-4333-8444-555555555555").value;
    expect(Object.values(synthesize(stack).data?.[VERSION] ?? {})).toMatchObject([
      { secret_id: "fr-par/11111111-2222-4333-8444-555555555555", revision: "latest_enabled" },
    ]);
  });
});

/** The suffix of the only lookup. */
function idOf(stack: ReturnType<typeof paris>["stack"]): string {
  return Object.keys(synthesize(stack).data?.[VERSION] ?? {})[0].split("_").pop()!;
}
