import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bom, Component } from "./components";
import { licenceOf, licenceTexts, mapComponents, npmBom, reachable, schemaComponents } from "./components";
import { ROOT } from "../tooling/shell";

/** What may be shipped beside code under Apache-2.0. */
export const ALLOWED_LICENCES = ["Apache-2.0", "MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "public domain"];

/** What is shipped as a package, and the folder that it is made of. */
const SHIPPED = { "archipel": ".", "archipel-sandbox": "sandbox" };

/** Everything that is shipped with one of the packages. */
export interface Shipment {
  readonly name: keyof typeof SHIPPED;
  readonly libraries: readonly Component[];
  readonly data: readonly Component[];
}

export function shipmentsOf(bom: Bom): Shipment[] {
  const root = bom.metadata.component["bom-ref"];
  // npm calls a workspace after its folder.
  const sandbox = bom.components.find((component) => component.name === "sandbox" || component.name === "archipel-sandbox")!["bom-ref"];
  return [
    { name: "archipel", libraries: librariesOf(bom, root, "."), data: [...schemaComponents(), ...mapComponents()] },
    { name: "archipel-sandbox", libraries: librariesOf(bom, sandbox, "sandbox"), data: schemaComponents() },
  ];
}

/** The dependencies of a package that are installed with it, and theirs. */
function librariesOf(bom: Bom, ref: string, folder: string): Component[] {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  const below = new Set(bom.dependencies.find((entry) => entry.ref === ref)?.dependsOn);
  const direct = bom.components.filter((component) => below.has(component["bom-ref"]) && component.name in dependencies);
  const absent = Object.keys(dependencies).filter((name) => !direct.some((component) => component.name === name));
  if (absent.length > 0) {
    throw new Error(`npm sbom does not know ${absent.join(", ")}`);
  }
  return [...new Set([...direct, ...reachable(bom, direct.map((component) => component["bom-ref"]))])];
}

/** What of it has a licence that is not among the allowed ones, or none. */
export function licenceFaults(shipments: readonly Shipment[]): string[] {
  const judged = shipments.flatMap(({ libraries, data }) => [...libraries, ...data.filter((component) => component.licenses !== undefined)]);
  return [...new Set(judged.filter((component) => !ALLOWED_LICENCES.includes(licenceOf(component) ?? "")).map((component) => `${component.name}: ${licenceOf(component) || "no licence"}`))];
}

/** Writes `<name>.cdx.json` (CycloneDX) and `<name>.licences.txt` of each package; gives the files. */
export async function writeBillsOfMaterials(into: string): Promise<string[]> {
  mkdirSync(into, { recursive: true });
  const bom = await npmBom();
  const shipments = shipmentsOf(bom);
  const faults = licenceFaults(shipments);
  if (faults.length > 0) {
    throw new Error(`what may not be shipped:\n  ${faults.join("\n  ")}`);
  }
  return shipments.flatMap((shipment) => {
    const [json, text] = [join(into, `${shipment.name}.cdx.json`), join(into, `${shipment.name}.licences.txt`)];
    writeFileSync(json, `${JSON.stringify(billOf(bom, shipment), null, 2)}\n`);
    writeFileSync(text, shipment.libraries.map(noticeOf).join(`\n${"-".repeat(100)}\n\n`));
    return [json, text];
  });
}

function billOf(bom: Bom, { name, libraries, data }: Shipment): Bom {
  const { version, description } = JSON.parse(readFileSync(join(ROOT, SHIPPED[name], "package.json"), "utf8")) as { version: string; description: string };
  const ref = `${name}@${version}`;
  const refs = new Set(libraries.map((component) => component["bom-ref"]));
  const direct = [...refs].filter((candidate) => !bom.dependencies.some((entry) => refs.has(entry.ref) && entry.dependsOn.includes(candidate)));
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...bom.metadata.component, "bom-ref": ref, name, version, description, "purl": `pkg:npm/${ref}` } as Component },
    components: [...libraries, ...data],
    dependencies: [{ ref, dependsOn: [...direct, ...data.map((component) => component["bom-ref"])] }, ...bom.dependencies.filter((entry) => refs.has(entry.ref))],
  };
}

function noticeOf(component: Component): string {
  const texts = licenceTexts(component);
  return `${component.name} ${component.version}: ${licenceOf(component)}\n\n${texts.length > 0 ? texts.join("\n\n") : "(comes without a text of its licence)"}\n`;
}
