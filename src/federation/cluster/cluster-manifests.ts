import { Lazy, TerraformLocal } from "cdktf";
import type { Construct } from "constructs";
import { parseAllDocuments } from "yaml";
import { Faults } from "../../core/faults";
import { holdsToken, jsonExpression, wellFormed } from "../../core/literal-text";

const NAME = /^[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?$/;

/**
 * What servers hand to the cluster by themselves: they apply all files of a folder.
 *
 * @see https://docs.k3s.io/installation/packaged-components#auto-deploying-manifests-addons
 */
export class ClusterManifests {
  private readonly plain: Record<string, string> = {};
  private readonly known: Record<string, string> = {};

  /** @param known some that the library itself adds */
  public constructor(private readonly scope: Construct, known: Readonly<Record<string, string>>) {
    Object.assign(this.plain, known);
    // A local value of Terraform is known by its name while the program still adds to it.
    this.expression = new TerraformLocal(scope, "Manifests", Lazy.stringValue({ produce: () => jsonOf(this.known) })).asString;
  }

  /** Those with what only Terraform knows in them, a JSON object. */
  public readonly expression: string;

  /** Those that are known when the program runs. */
  public get atFounding(): Readonly<Record<string, string>> {
    return this.plain;
  }

  /** Adds one. */
  public add(name: string, text: string): void {
    const faults = new Faults(this.scope, "FederatedCluster");
    if (!NAME.test(name)) {
      faults.add("name", name, "1 to 52 small letters, digits and -, with a letter or digit at both ends");
    } else if (name in this.plain || name in this.known) {
      faults.add("name", name, "a name that no other manifest of the cluster has");
    }
    const hasTokens = holdsToken(text);
    const [problem] = hasTokens ? [] : parseAllDocuments(text).flatMap((document) => document.errors);
    if (problem !== undefined) {
      faults.add(`manifest ${name}`, problem.message.split("\n")[0], "YAML");
    }
    if (wellFormed(text) !== text) {
      faults.add(`manifest ${name}`, "a text with half a character", "YAML");
    }
    faults.throwIfAny();
    (hasTokens ? this.known : this.plain)[name] = text;
  }
}

/** A JSON object that Terraform fills in, whatever its values turn out to be. */
function jsonOf(texts: Readonly<Record<string, string>>): string {
  return `{${Object.entries(texts).map(([name, text]) => `${JSON.stringify(name)}: ${jsonExpression(text)}`).join(", ")}}`;
}
