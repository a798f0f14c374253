import { TerraformResource } from "cdktf";
import { describe, expect, it } from "vitest";
import { fixture } from "../testing/fixtures";

describe("a way out of the portable layer", () => {
  it("is the main resource, whose overrides reach the JSON", () => {
    const { bench, template } = fixture();
    const resource = bench.server("web").node.defaultChild as TerraformResource;
    expect(resource.terraformResourceType).toBe("fake_server");
    resource.addOverride("boot_mode", "rescue");
    template().hasResource("fake_server", { boot_mode: "rescue" });
  });

  it("changes one server of a group only", () => {
    const { bench, template } = fixture();
    const [, second] = bench.group("web", 3).servers;
    (second.node.defaultChild as TerraformResource).lifecycle = { ignoreChanges: ["image"] };
    expect(template().findResources("fake_server", { lifecycle: { ignore_changes: ["image"] } }).map((found) => found.path)).toEqual(["test/cloud/web/1/Resource"]);
  });

  it("is a plain Terraform resource beside the portable ones, which refers to them", () => {
    const { stack, cloud, bench, template } = fixture();
    const server = bench.server("web");
    const plain = new TerraformResource(stack, "plain", { terraformResourceType: "fake_backup", provider: cloud.provider });
    plain.addOverride("server_id", server.serverId);
    const { friendlyUniqueId } = server.node.defaultChild as TerraformResource;
    template().hasResource("fake_backup", { server_id: `\${fake_server.${friendlyUniqueId}.id}` });
  });

  it.each([["network", "fake_network"], ["volume", "fake_volume"], ["key", "fake_ssh_key"]] as const)("stands behind each portable construct: %s", (kind, type) => {
    const { bench } = fixture();
    const construct = { network: () => bench.network, volume: () => bench.volume("data"), key: () => bench.key("key") }[kind]();
    expect((construct.node.defaultChild as TerraformResource).terraformResourceType).toBe(type);
  });
});
