import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { App, TerraformStack } from "cdktf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MachineImage, MachineType, Network, Peer, Port, Server } from "archipel";
import { checkSchema, synthesize } from "archipel/testing";
import { Sandbox, Terraform } from "archipel-sandbox";
import { DESTROYABLE } from "../support/destroyable";
import { Huddle } from "../third-party/huddle/cloud";

const given = { type: "string", optional: true };
const computed = { type: "string", computed: true };
const holes = { nesting_mode: "list", block: { attributes: { from: given, protocol: given, ports: given, note: given } } };
const schema = (attributes: object, blocks = {}): object => ({
  version: 0, block: { attributes: { id: computed, label: given, ...attributes }, block_types: blocks },
});

/** As `terraform providers schema -json` writes it. */
const SCHEMA = {
  format_version: "1.0",
  provider_schemas: {
    "example.org/huddle/huddle": {
      provider: { version: 0, block: {} },
      resource_schemas: {
        huddle_network: schema({ range: given }),
        huddle_shield: schema({}, { hole: holes }),
        huddle_address: schema({ ipv4: computed }),
        huddle_server: schema({
          plan: given, os: given, network: given, shield: given, key: given, script: given, address: given, inner_address: computed,
        }),
      },
      data_source_schemas: {},
    },
  },
};

const folder = mkdtempSync(join(tmpdir(), "archipel-third-party-"));
const schemas = join(folder, "schemas");
let sandbox: Sandbox;
beforeAll(async () => {
  mkdirSync(schemas);
  writeFileSync(join(schemas, "huddle.json"), JSON.stringify(SCHEMA));
  writeFileSync(join(schemas, "huddle.json.gz"), gzipSync(JSON.stringify(SCHEMA)));
  sandbox = await Sandbox.start({ world: join(folder, "world"), schemas });
});
afterAll(() => {
  sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A program on somebody else's cloud, as docs/adding-a-cloud.md has it. */
function program(app: App): TerraformStack {
  const stack = new TerraformStack(app, "shop");
  const cloud = new Huddle(stack, "aalborg");
  const network = new Network(cloud, "network", { cidr: "10.0.0.0/24" });
  const machine = MachineType.needs({ vcpus: 2, memoryGib: 2 });
  const web = new Server(cloud, "web", { network, machine, image: MachineImage.debian("12"), publicIp: true });
  web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  return stack;
}

test("a cloud of somebody else fits its provider's schema, given as a file", () => {
  const json = synthesize(program(new App({ outdir: folder })));
  expect(checkSchema(json, { schemaFiles: [join(schemas, "huddle.json")] })).toEqual([]);
  const misspelt = JSON.parse(JSON.stringify(json).replace('"plan"', '"plam"')) as typeof json;
  expect(checkSchema(misspelt, { schemaFiles: [join(schemas, "huddle.json")] })).toHaveLength(1);
});

test("a cloud of somebody else is deployed by the sandbox, which knows it by that schema alone", async () => {
  const app = new App({ outdir: join(folder, "cdktf.out"), context: DESTROYABLE });
  program(app);
  app.synth();
  const terraform = new Terraform({ directory: join(folder, "cdktf.out", "stacks", "shop"), env: sandbox.env });
  expect((await terraform.init()).exitCode).toBe(0);
  const applied = await terraform.apply();
  expect(applied.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(applied.done.created.map((address) => address.split(".")[0]).sort()).toEqual(["huddle_address", "huddle_network", "huddle_server", "huddle_shield"]);
  expect((await terraform.plan()).isEmpty).toBe(true);
  expect((await terraform.destroy()).exitCode).toBe(0);
  expect(sandbox.world.resources()).toEqual([]);
}, 120_000);
