import { readdirSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { ROOT } from "./shell";
import * as archipel from "../../src";
import type { Capability, ICloud } from "../../src";
import { reasonAgainst } from "../../src/core/capability";

/** Both forms of the capability matrix. */
export interface Matrix {
  readonly code: string;
  readonly page: string;
}

/** A cloud's test folder says how one is made: `test/clouds/NAME/make-cloud.ts`. */
interface CloudMaker {
  readonly makeCloud: (scope: Construct, id: string) => ICloud;
}

/** What the clouds of this library declare. */
export async function matrixOfClouds(): Promise<Matrix> {
  const clouds = await bundledClouds();
  const capabilities = allCapabilities();
  return { code: renderCode(clouds, capabilities), page: renderPage(clouds, capabilities) };
}

/** The clouds of this library, as their tests make them. */
export async function bundledClouds(): Promise<ICloud[]> {
  const app = new App();
  const clouds: ICloud[] = [];
  const folders = readdirSync(join(ROOT, "src", "clouds"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const { makeCloud } = (await import(join(ROOT, "test", "clouds", name, "make-cloud.ts"))) as CloudMaker;
    clouds.push(makeCloud(new TerraformStack(app, name), "cloud"));
  }
  return clouds.sort((one, other) => one.cloudName.localeCompare(other.cloudName, "en"));
}

/** Every constant of the exported classes `ComputeCapability`, `NetworkCapability` and so on. */
function allCapabilities(): Capability[] {
  const holders = Object.entries(archipel).filter(([name]) => /^.+Capability$/.test(name));
  const constants = holders.flatMap(([, holder]) => Object.values(holder as unknown as Record<string, unknown>));
  return constants.filter((value): value is Capability => value instanceof archipel.Capability);
}

function renderCode(clouds: readonly ICloud[], capabilities: readonly Capability[]): string {
  const lines = capabilities.map((capability) => {
    const names = clouds.filter((cloud) => capability.isOfferedBy(cloud)).map((cloud) => JSON.stringify(cloud.cloudName));
    return `  "${capability.capabilityId}": [${names.join(", ")}],`;
  });
  return [
    "// Written by `npm run matrix` from what the clouds declare; do not edit by hand.",
    "",
    "/** Which clouds of this library offer a capability, by its identifier. */",
    "export const CAPABILITY_MATRIX: Readonly<Record<string, readonly string[]>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}

function renderPage(clouds: readonly ICloud[], capabilities: readonly Capability[]): string {
  const notes: string[] = [];
  const cell = (cloud: ICloud, capability: Capability): string => {
    if (capability.isOfferedBy(cloud)) {
      return "●";
    }
    const note = `${cloud.cloudName}: ${reasonAgainst(cloud, capability)}`;
    if (!notes.includes(note)) {
      notes.push(note);
    }
    return `– [${notes.indexOf(note) + 1}]`;
  };
  const rows = capabilities.map(
    (capability) => `| ${capability.title} | \`${capability.capabilityId}\` | ${clouds.map((cloud) => cell(cloud, capability)).join(" | ")} |`,
  );
  return [
    "# What each cloud can do",
    "",
    "Written by `npm run matrix` from what the drivers declare; the conformance suite proves each entry both ways. ● offered, – refused at",
    "construction, for the reason under its number. The generic OpenStack is shown as the tests make it; what a cloud of yours has is up to its props.",
    "",
    `| capability | id | ${clouds.map((cloud) => cloud.cloudName).join(" | ")} |`,
    `|---|---|${clouds.map(() => ":-:").join("|")}|`,
    ...rows,
    "",
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    "",
  ].join("\n");
}
