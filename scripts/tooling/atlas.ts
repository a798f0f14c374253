import { bundledClouds } from "./matrix";
import { CertificateCoverage, SourceKind } from "../../src";
import type { ICloud } from "../../src";

/** What the catalogues of clouds say whose facts only the program knows. */
const GIVEN = "given by the program";

/** Fields whose text is a member of an enumeration. */
const ENUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sourceKind: membersOf("SourceKind", SourceKind),
  coverage: membersOf("CertificateCoverage", CertificateCoverage),
};

const WIDTH = 150;

/** `src/sovereignty/atlas.ts`: what policies need to know of each cloud, so that they need to load none. */
export async function atlasOfClouds(): Promise<string> {
  const clouds = (await bundledClouds()).filter(({ catalogue }) => catalogue.regions.some(({ source }) => source !== GIVEN));
  const entries = clouds.map(({ cloudName, catalogue }) => ({ cloudName, catalogue: partOf(catalogue) }));
  const shared = sharedParts(entries);
  const atlas = `${print(entries, 0, shared)};`;
  const constants = [...shared.values()].map(({ name, value }) => `const ${name} = ${print(value, 0, new Map())};`);
  const body = [...constants, `/** The clouds of this library: companies, regions, and how their resources are read. */\nexport const ATLAS: readonly KnownCloud[] = ${atlas}`].join("\n\n");
  const used = (name: string): boolean => body.includes(`${name}.`);
  return [
    "// Written by `npm run matrix` from the clouds' catalogues; do not edit by hand.",
    "",
    'import type { KnownCloud } from "./fact-book";',
    ...(used("SourceKind") ? ['import { SourceKind } from "../core/fact";'] : []),
    ...(used("CertificateCoverage") ? ['import { CertificateCoverage } from "../core/operator-facts";'] : []),
    "",
    body,
    "",
  ].join("\n");
}

function partOf({ operator, regions, terraformProvider, places, security }: ICloud["catalogue"]): unknown {
  return JSON.parse(JSON.stringify({ operator, regions, terraformProvider, places, security }));
}

interface SharedPart {
  readonly name: string;
  readonly value: unknown;
}

/** The rules that several clouds have in common, by their JSON: those of a family are written once. */
function sharedParts(entries: readonly { readonly catalogue: unknown }[]): Map<string, SharedPart> {
  const shared = new Map<string, SharedPart>();
  for (const part of ["places", "security"] as const) {
    const texts = entries.map(({ catalogue }) => JSON.stringify((catalogue as Record<string, unknown>)[part])).filter((text) => text !== undefined);
    const repeated = [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
    repeated.forEach((text, index) => shared.set(text, { name: `SHARED_${part.toUpperCase()}_${index + 1}`, value: JSON.parse(text) }));
  }
  return shared;
}

/** A value as TypeScript, on one line where it fits. */
function print(value: unknown, indent: number, shared: ReadonlyMap<string, SharedPart>, key = ""): string {
  if (typeof value !== "object" || value === null) {
    return ENUMS[key]?.[String(value)] ?? JSON.stringify(value);
  }
  const known = shared.get(JSON.stringify(value));
  if (known !== undefined) {
    return known.name;
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const inner = Array.isArray(value)
    ? value.map((item) => print(item, indent + 2, shared))
    : Object.entries(value).map(([field, item]) => `${/^\w+$/.test(field) ? field : JSON.stringify(field)}: ${print(item, indent + 2, shared, field)}`);
  const space = Array.isArray(value) ? "" : " ";
  const line = `${open}${space}${inner.join(", ")}${space}${close}`;
  if (inner.length === 0 || (indent + line.length < WIDTH - key.length - 4 && !line.includes("\n"))) {
    return inner.length === 0 ? `${open}${close}` : line;
  }
  const pad = " ".repeat(indent + 2);
  return `${open}\n${inner.map((text) => `${pad}${text},\n`).join("")}${" ".repeat(indent)}${close}`;
}

function membersOf(name: string, members: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(members).map(([member, text]) => [text, `${name}.${member}`]));
}
