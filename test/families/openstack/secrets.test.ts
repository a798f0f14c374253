import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { OpenStack, SecretProps } from "archipel";
import { RemovalPolicy, Secret, vendors } from "archipel";
import type { TerraformJson } from "archipel/testing";
import { testStack } from "archipel/testing";
import { only, openStack, synthesized } from "./bench";
import { faultsOf, gapsOf } from "../../testing/fixtures";

const SECRET = "openstack_keymanager_secret_v1";
const services = [vendors.openstack.OpenStackService.BARBICAN];

function stored(cloud: OpenStack, props: SecretProps = {}): Secret {
  const value = new TerraformVariable(TerraformStack.of(cloud), "password", { sensitive: true }).stringValue;
  return new Secret(cloud, "db", { value, ...props });
}

const barbican = (program: (cloud: OpenStack) => void): TerraformJson => synthesized(program, { services });

describe("a secret on Barbican", () => {
  test("is a passphrase in plain text; another one is made before it goes", () => {
    const { "//": _, provider, ...secret } = only(barbican((cloud) => void stored(cloud)), SECRET);
    expect(provider).toBe("openstack");
    expect(secret).toEqual({
      name: "test-cloud-db",
      payload: "${var.password}",
      payload_content_type: "text/plain",
      secret_type: "passphrase",
      lifecycle: { create_before_destroy: true },
    });
  });

  test("has its tags and its description in its metadata", () => {
    const json = barbican((cloud) => void stored(cloud, { tags: { team: "web" }, description: "of the shop" }));
    expect(only(json, SECRET).metadata).toEqual({ team: "web", description: "of the shop" });
  });

  test("that is protected neither goes nor takes another value", () => {
    const json = barbican((cloud) => void stored(cloud, { removalPolicy: RemovalPolicy.PROTECT }));
    expect(only(json, SECRET).lifecycle).toEqual({ create_before_destroy: true, prevent_destroy: true });
  });

  test("shows the payload as its value", () => {
    const json = barbican((cloud) => void new TerraformOutput(TerraformStack.of(cloud), "value", { value: stored(cloud).value, sensitive: true }));
    expect(json.output?.value.value).toMatch(/^\$\{openstack_keymanager_secret_v1\..*\.payload\}$/);
  });

  test("that exists is found by its name, with its value", () => {
    const json = barbican((cloud) => {
      const secret = Secret.fromSecretName(cloud, "old", "db-password");
      new TerraformOutput(TerraformStack.of(cloud), "value", { value: secret.value, sensitive: true });
    });
    expect(Object.values(json.data?.[SECRET] ?? {})).toMatchObject([{ name: "db-password" }]);
    expect(json.output?.value.value).toMatch(/^\$\{data\.openstack_keymanager_secret_v1\..*\.payload\}$/);
  });

  test.each(["Team", "a/b", "a.b", "a:b", "description"])("refuses the tag %s, which Barbican would not keep", (key) => {
    const cloud = openStack(testStack(), { services });
    expect(faultsOf(() => stored(cloud, { tags: { [key]: "x" } })).map(({ property }) => property)).toEqual([`tags[${JSON.stringify(key)}]`]);
  });

  test("does not promise to keep its identifier, nor to stay out of the state", () => {
    const cloud = openStack(testStack(), { services });
    const gaps = gapsOf(() => stored(cloud, { stableId: true, valueVersion: 1 }));
    expect(gaps.map(({ property, reason }) => [property, reason])).toEqual([
      ["valueVersion", expect.stringContaining("write-only")],
      ["stableId", expect.stringContaining("another identifier")],
    ]);
  });

  test("is nothing that a cloud without Barbican has", () => {
    const cloud = openStack(testStack());
    expect(gapsOf(() => stored(cloud))[0].reason).toContain("Barbican");
  });
});
