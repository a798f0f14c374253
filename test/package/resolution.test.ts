import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { installed } from "../../scripts/tooling/shell";
import { spawned } from "../support/command-line";
import { LinkedProject } from "../support/linked-project";

vi.setConfig({ testTimeout: 240_000 });

/** One import of each subpath; what is wrong on purpose would be right if a type were not found and were `any`. */
const PROGRAM = `
import { App, TerraformStack } from "cdktf";
import { Network, NetworkProps, ValidationError, vendors } from "archipel";
import { ProtectedServer, Scaleway, ScalewayProps } from "archipel/clouds/scaleway";
import { dataScalewayInstanceServer } from "archipel/l1/scaleway";
import { InstanceServer, InstanceServerConfig } from "archipel/l1/scaleway/instance-server";
import { Template } from "archipel/testing";
import { Sandbox, Terraform } from "archipel-sandbox";

const stack = new TerraformStack(new App(), "stack");
const props: ScalewayProps = { region: "fr-par" };
const cloud = new Scaleway(stack, "cloud", props);
const network: NetworkProps = { cidr: "10.0.0.0/16" };
const id: string = new Network(cloud, "network", network).networkId;
const mixins: vendors.scaleway.ProtectedServer[] = [new ProtectedServer()];
const config: InstanceServerConfig = { type: "BASIC3-X2C-4G", image: id };
new InstanceServer(stack, "raw", config);
new dataScalewayInstanceServer.DataScalewayInstanceServer(stack, "found", {});
Template.fromStack(stack).resourceCount("scaleway_instance_server", 1);
const faults = (error: ValidationError): number => error.faults.length;
export const all = [mixins, faults, Sandbox, Terraform];

// @ts-expect-error
new Scaleway(stack, "wrong", { region: 1 });
// @ts-expect-error
new Network(cloud, "wrong", { cider: "" });
// @ts-expect-error
new InstanceServer(stack, "wrong", { type: 1 });
// @ts-expect-error
Template.fromStack(1);
// @ts-expect-error
Sandbox.start({ world: 1 });
`;

const MODES = {
  "node10 (as cdktf's template has it)": { file: "main.ts", module: "commonjs", moduleResolution: "node10" },
  // nodenext finds files in the same way.
  "node16, from CommonJS": { file: "main.cts", module: "node16", moduleResolution: "node16" },
  "node16, from an ES module": { file: "main.mts", module: "node16", moduleResolution: "node16" },
  "bundler": { file: "main.ts", module: "esnext", moduleResolution: "bundler" },
};

let project: LinkedProject;
beforeAll(() => {
  project = new LinkedProject();
});
afterAll(() => project.remove());

describe("TypeScript finds the types of every subpath with moduleResolution", () => {
  it.each(Object.entries(MODES))("%s", async (mode, { file, ...resolution }) => {
    const folder = mode.replace(/\W+/g, "-");
    project.write(`${folder}/${file}`, PROGRAM);
    const compilerOptions = { ...resolution, target: "es2022", strict: true, noEmit: true, skipLibCheck: true, types: [] };
    const config = project.write(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: [file] }));
    const [program, ...args] = installed("typescript", "bin/tsc", "-p", config) as [string, ...string[]];
    expect(await spawned(program, args, project.folder)).toEqual({ code: 0, out: "", err: "" });
  });
});
