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
  readonly makeCloud: MakeCloud;
  /** The same cloud with properties that offer more, by the words for them. @default - none */
  readonly alsoShown?: Readonly<Record<string, MakeCloud>>;
}

type MakeCloud = (scope: Construct, id: string) => ICloud;

/** A column of the page: a cloud, perhaps with properties that offer more. */
export interface Column {
  readonly title: string;
  readonly cloud: ICloud;
  /** Its folder in `src/clouds`. */
  readonly folder: string;
}

/** What the clouds of this library declare. */
export async function matrixOfClouds(): Promise<Matrix> {
  const columns = await bundledClouds();
  const capabilities = allCapabilities();
  return { code: renderCode(columns, capabilities), page: renderPage(columns, capabilities) };
}

/** The clouds of this library, as their tests make them. */
export async function bundledClouds(): Promise<Column[]> {
  const app = new App();
  const columns: Column[] = [];
  const folders = readdirSync(join(ROOT, "src", "clouds"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const { makeCloud, alsoShown = {} } = (await import(join(ROOT, "test", "clouds", name, "make-cloud.ts"))) as CloudMaker;
    const cloud = makeCloud(new TerraformStack(app, name), "cloud");
    columns.push({ title: cloud.cloudName, cloud, folder: name });
    for (const [words, make] of Object.entries(alsoShown)) {
      const variant = make(new TerraformStack(app, `${name}-${columns.length}`), "cloud");
      columns.push({ title: `${cloud.cloudName} ${words}`, cloud: variant, folder: name });
    }
  }
  return columns.sort((one, other) => one.title.localeCompare(other.title, "en"));
}

/** Every constant of the exported classes `ComputeCapability`, `NetworkCapability` and so on. */
export function allCapabilities(): Capability[] {
  const holders = Object.entries(archipel).filter(([name]) => /^.+Capability$/.test(name));
  const constants = holders.flatMap(([, holder]) => Object.values(holder as unknown as Record<string, unknown>));
  return constants.filter((value): value is Capability => value instanceof archipel.Capability);
}

function renderCode(columns: readonly Column[], capabilities: readonly Capability[]): string {
  const lines = capabilities.map((capability) => {
    const names = columns.filter(({ cloud }) => capability.isOfferedBy(cloud)).map(({ cloud }) => JSON.stringify(cloud.cloudName));
    return `  "${capability.capabilityId}": [${[...new Set(names)].join(", ")}],`;
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

function renderPage(columns: readonly Column[], capabilities: readonly Capability[]): string {
  const notes: string[] = [];
  const cell = ({ title, cloud }: Column, capability: Capability): string => {
    if (capability.isOfferedBy(cloud)) {
      return "●";
    }
    const note = `${title}: ${reasonAgainst(cloud, capability)}`;
    if (!notes.includes(note)) {
      notes.push(note);
    }
    return `– [${notes.indexOf(note) + 1}]`;
  };
  const rows = capabilities.map(
    (capability) => `| ${capability.title} | \`${capability.capabilityId}\` | ${columns.map((column) => cell(column, capability)).join(" | ")} |`,
  );
  return [
    "# What each cloud can do",
    "",
    "Written by `npm run matrix` from what the drivers declare; the conformance suite proves each entry both ways. ● offered, – refused at",
    "construction, for the reason under its number. The generic OpenStack is shown as the tests make it; what a cloud of yours has is up to its props.",
    "",
    `| capability | id | ${columns.map(({ title }) => title).join(" | ")} |`,
    `|---|---|${columns.map(() => ":-:").join("|")}|`,
    ...rows,
    "",
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    "",
  ].join("\n");
}
