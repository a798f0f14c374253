import { bundledClouds } from "./matrix";
import { CertificateCoverage, SecuritySubject, SourceKind } from "../../src";
import type { ICloud, SecurityRules } from "../../src";

/** What the catalogues of clouds say whose facts only the program knows. */
const GIVEN = "given by the program";

interface EnumOfField {
  readonly name: string;
  readonly members: Readonly<Record<string, string>>;
  /** The module it is in, as the atlas imports it. */
  readonly from: string;
}

/** Fields whose text is a member of an enumeration. */
const ENUMS: Readonly<Record<string, EnumOfField>> = {
  sourceKind: { name: "SourceKind", members: SourceKind, from: "../core/fact" },
  coverage: { name: "CertificateCoverage", members: CertificateCoverage, from: "../core/operator-facts" },
  subject: { name: "SecuritySubject", members: SecuritySubject, from: "../core/resource-rules" },
};

const WIDTH = 150;

/** `src/sovereignty/atlas.ts`: what policies need to know of each cloud, so that they need to load none. */
export async function atlasOfClouds(): Promise<string> {
  const columns = (await bundledClouds()).filter(({ title, cloud }) => title === cloud.cloudName);
  const clouds = columns.map(({ cloud }) => cloud).filter(({ catalogue }) => catalogue.regions.some(({ source }) => source !== GIVEN));
  const entries = clouds.map(({ cloudName, catalogue }) => ({ cloudName, catalogue: partOf(catalogue) }));
  const facts = sharedFacts(entries);
  const rules = sharedRules(entries);
  const atlas = `${print(entries, 0, new Map([...facts, ...rules.single, ...rules.whole]))};`;
  const constants = [
    ...[...facts.values()].map(({ name, value }) => `const ${name} = ${print(value, 0, new Map())};`),
    ...[...rules.single.values()].map(({ name, value }) => `const ${name} = ${print(value, 0, facts)};`),
    ...[...rules.whole.values()].map(({ name, value }) => `const ${name} = ${print(value, 0, new Map([...facts, ...rules.single]))};`),
  ];
  const body = [...constants, `/** The clouds of this library: companies, regions, and how their resources are read. */\nexport const ATLAS: readonly KnownCloud[] = ${atlas}`].join("\n\n");
  const used = Object.values(ENUMS).filter(({ name }) => body.includes(`${name}.`));
  return [
    "// Written by `npm run matrix` from the clouds' catalogues; do not edit by hand.",
    "",
    'import type { KnownCloud } from "./fact-book";',
    ...used.map(({ name, from }) => `import { ${name} } from "${from}";`),
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

type Shared = ReadonlyMap<string, SharedPart>;

/** Where facts come from, for those that come from one place, by its JSON: it is written once. */
function sharedFacts(entries: unknown): Shared {
  const origins = objectsIn(entries).flatMap((value) => originOf(value) ?? []);
  return repeated("FACT", origins);
}

/** What several clouds have in common, by its JSON: single rules and lists of types, as those of a family are, and all places or rules of a cloud. */
function sharedRules(entries: readonly { readonly catalogue: unknown }[]): { readonly single: Shared; readonly whole: Shared } {
  const partsOf = (part: string): object[] => entries.flatMap(({ catalogue }) => (catalogue as Record<string, object | undefined>)[part] ?? []);
  const security = partsOf("security") as Partial<SecurityRules>[];
  const rules = security.flatMap(({ exposure = [], keepers = [], encryption = [] }) => [...exposure, ...keepers, ...encryption]);
  const types = security.map(({ resourceTypes = [] }) => resourceTypes).filter((list) => list.length > 0);
  return {
    single: new Map([...repeated("RULE", rules), ...repeated("TYPES", types)]),
    whole: new Map([...repeated("PLACES", partsOf("places")), ...repeated("SECURITY", security)]),
  };
}

function repeated(word: string, values: readonly unknown[]): Shared {
  const texts = values.map((value) => JSON.stringify(value));
  const often = [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
  return new Map(often.map((text, index) => [text, { name: `${word}_${index + 1}`, value: JSON.parse(text) as unknown }]));
}

function objectsIn(value: unknown): object[] {
  return typeof value !== "object" || value === null ? [] : [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)];
}

/** What an object says about where it is from; nothing when it is no fact. */
function originOf(value: object): object | undefined {
  const { source, asOf, sourceKind, verified } = value as Record<string, unknown>;
  return source === undefined ? undefined : { source, asOf, sourceKind, verified };
}

/** A value as TypeScript, on one line where it fits. */
function print(value: unknown, indent: number, shared: Shared, key = ""): string {
  if (typeof value !== "object" || value === null) {
    return memberOf(key, value) ?? JSON.stringify(value);
  }
  const known = shared.get(JSON.stringify(value));
  if (known !== undefined) {
    return known.name;
  }
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const inner = Array.isArray(value) ? value.map((item) => print(item, indent + 2, shared)) : fieldsOf(value, indent, shared);
  const space = Array.isArray(value) ? "" : " ";
  const line = `${open}${space}${inner.join(", ")}${space}${close}`;
  if (inner.length === 0 || (indent + line.length < WIDTH - key.length - 4 && !line.includes("\n"))) {
    return inner.length === 0 ? `${open}${close}` : line;
  }
  const pad = " ".repeat(indent + 2);
  return `${open}\n${inner.map((text) => `${pad}${text},\n`).join("")}${" ".repeat(indent)}${close}`;
}

function fieldsOf(value: object, indent: number, shared: Shared): string[] {
  const origin = originOf(value);
  const fact = origin && shared.get(JSON.stringify(origin));
  const fields = Object.entries(value).filter(([field]) => fact === undefined || !(field in origin!));
  const written = fields.map(([field, item]) => `${/^\w+$/.test(field) ? field : JSON.stringify(field)}: ${print(item, indent + 2, shared, field)}`);
  return [...written, ...(fact === undefined ? [] : [`...${fact.name}`])];
}

/** A member of the field's enumeration, as it is written in code. */
function memberOf(field: string, value: unknown): string | undefined {
  const { name, members } = ENUMS[field] ?? {};
  const member = Object.entries(members ?? {}).find(([, text]) => text === value)?.[0];
  return member === undefined ? undefined : `${name}.${member}`;
}
