import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readProviders, schemaPath } from "../tooling/schemas";
import { output, ROOT } from "../tooling/shell";
import { versionOf } from "../tooling/stamp";

/** One component of a CycloneDX bill of materials, as far as it is read or written here. */
export interface Component {
  readonly "bom-ref": string;
  readonly "type": "library" | "data";
  readonly "name": string;
  readonly "version": string;
  readonly "description"?: string;
  readonly "licenses"?: readonly { readonly license?: { readonly id?: string; readonly name?: string }; readonly expression?: string }[];
  readonly "hashes"?: readonly { readonly alg: string; readonly content: string }[];
  readonly "properties"?: readonly { readonly name: string; readonly value: string }[];
}

/** What `npm sbom` writes. */
export interface Bom {
  readonly metadata: { readonly timestamp: string; readonly component: Component; readonly [other: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [other: string]: unknown;
}

/** The bill of materials of all that is in the lock file, tools included: with `--omit dev`, npm leaves bundled libraries out, too. */
export async function npmBom(): Promise<Bom> {
  const text = await output(["npm", "sbom", "--package-lock-only", "--sbom-format", "cyclonedx"]);
  return JSON.parse(text) as Bom;
}

/** What the libraries with these references lead to, themselves not counted. */
export function reachable(bom: Bom, roots: readonly string[]): Component[] {
  const next = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const seen = new Set<string>();
  const queue = roots.flatMap((root) => next.get(root) ?? []);
  for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
    if (!seen.has(ref)) {
      seen.add(ref);
      queue.push(...next.get(ref) ?? []);
    }
  }
  return bom.components.filter((component) => seen.has(component["bom-ref"]));
}

/** The schemas that the bindings are generated from: facts of programs that are not shipped. */
export function schemaComponents(): Component[] {
  return Object.entries(readProviders()).map(([name, { source, version, cli, asOf }]) => ({
    "bom-ref": `terraform-provider-schema:${source}@${version}`,
    "type": "data",
    "name": source,
    version,
    "description": "Schema of a Terraform provider: names, types and flags, without texts",
    "hashes": [{ alg: "SHA-256", content: createHash("sha256").update(readFileSync(schemaPath(name))).digest("hex") }],
    "properties": [{ name: "archipel:told-by", value: cli }, { name: "archipel:as-of", value: asOf }],
  }));
}

/** The outlines of the map in the report: generated from data that belongs to nobody. */
export function mapComponents(): Component[] {
  const version = versionOf("world-atlas");
  return [{
    "bom-ref": `natural-earth@world-atlas-${version}`,
    "type": "data",
    "name": "Natural Earth 1:50m, by world-atlas",
    version,
    "description": "Outlines of countries in the map of the report, generated",
    "licenses": [{ license: { name: "public domain" } }],
  }];
}

/** The licence of a component in words; undefined where nobody says. */
export function licenceOf(component: Component): string | undefined {
  const said = (component.licenses ?? []).map(({ license, expression }) => expression ?? license?.id ?? license?.name);
  return said.length > 0 ? said.filter((text) => text !== undefined).join(", ") : undefined;
}

/** The texts of the licence and of notices that a library of node_modules comes with. */
export function licenceTexts(component: Component): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, { version?: string }> };
  const places = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${component.name}`) && packages[path]!.version === component.version);
  const folder = places.map((path) => join(ROOT, path)).find((path) => existsSync(path));
  if (!folder) {
    throw new Error(`${component.name} ${component.version} is not installed; run npm ci`);
  }
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  return files.map((file) => readFileSync(join(folder, file), "utf8").trim());
}
