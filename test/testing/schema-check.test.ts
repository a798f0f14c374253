import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { archipelMatchers, checkOutput, checkSchema } from "archipel/testing";
import { fixture } from "./fixtures";

const SOURCES = { scaleway: "scaleway/scaleway", openstack: "terraform-provider-openstack/openstack", stackit: "stackitcloud/stackit" };
const required_providers = Object.fromEntries(Object.entries(SOURCES).map(([name, source]) => [name, { source }]));
const note = { "//": { metadata: { path: "shop/paris/web/Resource" } } };

/** The problems of one resource, by attribute. */
function problems(type: string, attributes: Record<string, unknown>, kind: "resource" | "data" = "resource"): Record<string, string> {
  const json = { terraform: { required_providers }, [kind]: { [type]: { web: { ...attributes, ...note } } } };
  return Object.fromEntries(checkSchema(json).map((finding) => [finding.attribute, finding.problem]));
}

const server = (attributes: Record<string, unknown>) => problems("scaleway_instance_server", { type: "PLAY2-NANO", image: "ubuntu_noble", ...attributes });
const instance = (attributes: Record<string, unknown>) => problems("openstack_compute_instance_v2", { name: "web", ...attributes });

describe("the offline schema check", () => {
  it("finds nothing wrong with a sound resource", () => {
    expect(server({ root_volume: [{ size_in_gb: 20 }], tags: ["a"], enable_dynamic_ip: true })).toEqual({});
  });

  it("names the construct, the resource and the attribute", () => {
    const json = { terraform: { required_providers }, resource: { scaleway_instance_server: { web: { image: "x", ...note } } } };
    expect(checkSchema(JSON.stringify(json))).toEqual([
      {
        constructPath: "shop/paris/web/Resource",
        address: "scaleway_instance_server.web",
        attribute: "type",
        problem: "is missing, and is required",
        message: "shop/paris/web/Resource: scaleway_instance_server.web: type is missing, and is required",
      },
    ]);
  });

  it("finds unknown attributes and tells the nearest", () => {
    expect(server({ tag: ["a"] }).tag).toMatch(/^is unknown; nearest: tags,/);
    expect(server({ root_volume: [{ size_gb: 1 }] })["root_volume[0].size_gb"]).toMatch(/^is unknown; nearest: size_in_gb/);
  });

  it("finds attributes that only the provider sets", () => {
    expect(instance({ created: "today" })).toEqual({ created: "is set, and only the provider can set it" });
  });

  it.each([
    [{ tags: "a" }, "tags", 'is "a", and has to be a list'],
    [{ tags: [["a"]] }, "tags[0]", 'is ["a"], and has to be a string'],
    [{ protected: "perhaps" }, "protected", 'is "perhaps", and has to be a bool'],
    [{ root_volume: [{ size_in_gb: "many" }] }, "root_volume[0].size_in_gb", 'is "many", and has to be a number'],
    [{ user_data: ["a"] }, "user_data", 'is ["a"], and has to be a map'],
    [{ user_data: { "cloud-init": {} } }, 'user_data["cloud-init"]', "is {}, and has to be a string"],
  ])("finds wrong types: %j", (attributes, attribute, problem) => {
    expect(server(attributes)[attribute]).toContain(problem);
  });

  it("takes what Terraform turns into the right type", () => {
    expect(server({ protected: "true", root_volume: [{ size_in_gb: "20" }], name: 7 })).toEqual({});
  });

  it("takes expressions wherever they could be of the type", () => {
    expect(server({ tags: "${var.tags}", protected: "${var.flag}", user_data: "${var.data}", root_volume: [{ size_in_gb: "${var.size}" }] })).toEqual({});
    expect(server({ tags: "a-${var.tag}" }).tags).toContain("has to be a list");
  });

  it("counts blocks", () => {
    expect(server({ root_volume: [{}, {}] }).root_volume).toBe("stands 2 times, and has to 0 to 1 times");
    expect(problems("openstack_networking_floatingip_v2", {}).pool).toBe("is missing, and is required");
  });

  it("takes a single block without a list, and dynamic ones", () => {
    expect(server({ root_volume: { size_in_gb: 20 } })).toEqual({});
    expect(server({ dynamic: { root_volume: { for_each: "${var.x}", content: { size_in_gb: 1 } } } })).toEqual({});
    expect(server({ dynamic: { root_volume: { for_each: "${var.x}", content: { size_gb: 1 } } } })["root_volume.size_gb"]).toContain("nearest: size_in_gb");
    expect(server({ root_volume: "${var.x}" })["root_volume[0]"]).toContain("has to be written out");
    expect(server({ root_volume: [7] })["root_volume[0]"]).toBe("is 7, and has to be a list of objects");
  });

  it("looks into attributes that are made of attributes", () => {
    const volume = (source: unknown) => problems("stackit_volume", { project_id: "p", availability_zone: "eu01-1", source });
    expect(volume({ id: "x", type: "image" })).toEqual({});
    expect(volume({ id: "x" })).toEqual({ "source.type": "is missing, and is required" });
    expect(volume("image")).toEqual({ source: 'is "image", and has to be an object' });
  });

  it("lets meta-arguments pass", () => {
    expect(server({ provider: "scaleway.paris", depends_on: ["x.y"], lifecycle: { prevent_destroy: true }, count: 2, provisioner: [] })).toEqual({});
  });

  it("checks data sources and provider blocks", () => {
    expect(problems("scaleway_marketplace_image", { label: "x", lifecycle: {} }, "data")).toEqual({});
    expect(problems("scaleway_marketplace_image", {}, "data")).toEqual({ label: "is missing, and is required" });
    const json = { terraform: { required_providers }, provider: { scaleway: [{ alias: "a", region: "fr-par", regoin: "x" }] } };
    expect(checkSchema(json).map((finding) => finding.message)).toEqual([expect.stringMatching(/^provider scaleway\[0\]: provider\.scaleway: regoin is unknown; nearest: region,/)]);
  });

  it("finds unknown types", () => {
    expect(problems("scaleway_instance_sever", {})[""]).toMatch(/^is of unknown type scaleway_instance_sever; nearest: scaleway_instance_server/);
  });

  it("tells that it knows nothing of a provider, unless that is accepted", () => {
    const { bench, stack } = fixture();
    bench.volume("data");
    expect(checkSchema(stack).map((finding) => finding.problem)).toEqual(["is of provider archipel/fake, of which no schema is known; give it by schemaFiles"]);
    expect(checkSchema(stack, { unknownProviders: "accept" })).toEqual([]);
    expect(checkSchema({ resource: { terraform_data: { x: { input: 1 } } } })).toEqual([]);
  });

  it("reads schemas that Terraform wrote, and trusts them", () => {
    const directory = mkdtempSync(join(tmpdir(), "archipel-schema-"));
    const file = join(directory, "fake.json");
    const block = { attributes: { name: { type: "string", required: true }, size_gib: { type: "number", optional: true } } };
    writeFileSync(file, JSON.stringify({ provider_schemas: { "registry.example/archipel/fake": { provider: { block: {} }, resource_schemas: { fake_volume: { block } } } } }));
    const { bench, stack } = fixture();
    bench.volume("data");
    expect(checkSchema(stack, { schemaFiles: [file] }).map((finding) => finding.attribute)).toEqual(["region"]);
    rmSync(directory, { recursive: true });
  });

  it("checks all stacks that an app has synthesized", () => {
    const directory = mkdtempSync(join(tmpdir(), "archipel-out-"));
    for (const stack of ["b", "a"]) {
      mkdirSync(join(directory, "stacks", stack), { recursive: true });
      const resource = { scaleway_instance_server: { web: stack === "a" ? {} : { type: "x" } } };
      writeFileSync(join(directory, "stacks", stack, "cdk.tf.json"), JSON.stringify({ terraform: { required_providers }, resource }));
    }
    expect(checkOutput(directory).map(({ stack, findings }) => [stack, findings.length])).toEqual([["a", 1], ["b", 0]]);
    expect(() => checkOutput(join(directory, "nowhere"))).toThrow("no such directory; synthesize the app first");
    rmSync(directory, { recursive: true });
  });
});

describe("matchers", () => {
  const { bench, stack } = fixture();
  bench.server("web");

  it("say what holds and what does not", () => {
    expect(archipelMatchers.toHaveResource(stack, "fake_server", { name: "test-cloud-web" }).pass).toBe(true);
    const missed = archipelMatchers.toHaveResource(stack, "fake_server", { name: "db" });
    expect([missed.pass, missed.message()]).toEqual([false, expect.stringContaining('name: expected "db", got "test-cloud-web"')]);
    expect(archipelMatchers.toHaveResourceCount(stack, "fake_server", 1).pass).toBe(true);
    expect(archipelMatchers.toHaveResourceCount(stack, "fake_server", 2).message()).toContain("expected 2 of fake_server, got 1");
  });

  it("check schemas", () => {
    expect(archipelMatchers.toMatchSchema(stack, { unknownProviders: "accept" }).pass).toBe(true);
    expect(archipelMatchers.toMatchSchema(stack).message()).toMatch(/^Terraform would refuse this:\n {2}- test\/cloud/);
  });

  it("extend Vitest without globals", () => {
    expect.extend(archipelMatchers);
    const extended = expect as unknown as (value: unknown) => { toHaveResource(type: string): void; not: { toHaveResource(type: string): void } };
    extended(stack).toHaveResource("fake_server");
    extended(stack).not.toHaveResource("fake_bucket");
    expect(() => extended(stack).toHaveResource("fake_bucket")).toThrow("no resource of type fake_bucket");
  });
});
