import { describe, expect, it } from "vitest";
import { Template, checkSchema } from "archipel/testing";
import { exampleNames } from "../support/example";
import { stacksOf } from "../support/example-synthesis";

describe("the examples", () => {
  it("are those that the README speaks of", () => {
    expect(exampleNames()).toEqual(["archipelago", "escape-hatches", "federation", "federation-office", "office-suite", "private-cloud", "quickstart", "three-tier", "web-tier"]);
  });

  it.each(exampleNames())("are synthesized to one stack that fits the providers' schemas: %s", async (name) => {
    const stacks = await stacksOf(name);
    expect(stacks.size).toBe(1);
    for (const json of stacks.values()) {
      expect(Object.keys((JSON.parse(json) as { resource: object }).resource).length).toBeGreaterThan(3);
      expect(checkSchema(json)).toEqual([]);
    }
  }, 60_000); // the archipelago is checked by the schemas of nearly all providers
});

describe("each rung of examples/escape-hatches reaches the JSON", () => {
  const template = async (): Promise<Template> => Template.fromJson((await stacksOf("escape-hatches")).get("mixed")!);
  const addressOf = (found: Template, type: string): string => {
    const resources = found.toJson().resource?.[type] ?? {};
    expect(Object.keys(resources)).toHaveLength(1);
    return `${type}.${Object.keys(resources)[0]}`;
  };

  it("a vendor's mixin", async () => {
    const found = await template();
    found.hasResource("scaleway_instance_security_group", { enable_default_security: false });
    found.hasResource("openstack_compute_instance_v2", { config_drive: true });
  });

  it("setters of the typed resource behind a construct, and overrides", async () => {
    const found = await template();
    found.hasResource("scaleway_instance_server", { replace_on_type_change: false });
    found.hasResource("openstack_compute_instance_v2", { stop_before_destroy: true, timeouts: { create: "20m" } });
  });

  it("a resource of the provider beside the portable ones, which refers to them and uses the cloud's provider", async () => {
    const found = await template();
    const zone = addressOf(found, "scaleway_domain_zone");
    const publicIp = addressOf(found, "scaleway_instance_ip");
    found.hasResource("scaleway_domain_record", { dns_zone: `\${${zone}.id}`, type: "A", data: `\${${publicIp}.address}` });
    expect(found.toJson().provider?.scaleway).toHaveLength(1);
    expect(found.toJson().provider?.scaleway[0]).not.toHaveProperty("alias");
  });

  it("a driver of one's own, which changes what it replaces and leaves the rest to the cloud's", async () => {
    const found = await template();
    found.hasResource("scaleway_instance_server", { root_volume: { volume_type: "sbs_volume", sbs_iops: 15000 }, type: "BASIC3-X2C-4G" });
    found.resourceCount("scaleway_instance_private_nic", 1);
  });

  it("plain cdktf in the same stack", async () => {
    const found = await template();
    const web = addressOf(found, "scaleway_instance_server");
    found.hasOutput("inventory", { value: { web: `\${${web}.id}` } });
  });
});
