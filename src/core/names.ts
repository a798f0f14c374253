import { createHash } from "node:crypto";
import { TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { Faults } from "./faults";
import { literalText } from "./literal-text";

/**
 * What a cloud accepts as a name, as data.
 */
export interface NameRule {
  /**
   * Fewest characters.
   *
   * @default 1
   */
  readonly minLength?: number;
  /** Most characters. */
  readonly maxLength: number;
  /** The characters allowed, as the inside of a regular expression's bracket: `a-z0-9-`. */
  readonly characters: string;
  /**
   * The characters allowed at the first and last place, in the same form.
   *
   * @default - the same as elsewhere
   */
  readonly edgeCharacters?: string;
  /**
   * Whether capital letters are made small in generated names.
   *
   * @default false
   */
  readonly lowercase?: boolean;
  /**
   * What stands between the parts of a generated name.
   *
   * @default "-"
   */
  readonly separator?: string;
  /**
   * Whether the name must differ from everybody else's, so that generated names get a suffix.
   *
   * @default false
   */
  readonly globallyUnique?: boolean;
  /** The rule in words, for messages. */
  readonly description: string;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/** Context key of the app: mixed into the suffix of names that must be unique in the world. */
const SEED_CONTEXT = "archipel:nameSeed";
const SUFFIX_LENGTH = 8;

/**
 * The name that a resource gets at its cloud: the given one, checked, or one made from the construct path. It is literal, but for tokens.
 */
export function physicalName(scope: IConstruct, rule: NameRule, given: string | undefined, faults: Faults): string {
  return literalText(plainName(scope, rule, given, faults));
}

/** The same as people read it. */
export function plainName(scope: IConstruct, rule: NameRule, given: string | undefined, faults: Faults): string {
  if (given === undefined) {
    return generatedName(scope, rule);
  }
  if (!Token.isUnresolved(given) && !matchesRule(given, rule)) {
    faults.add("name", given, rule.description);
  }
  return given;
}

/** Whether the cloud would accept the name. */
export function matchesRule(name: string, rule: NameRule): boolean {
  const edge = rule.edgeCharacters ?? rule.characters;
  return (
    name.length >= (rule.minLength ?? 1) &&
    name.length <= rule.maxLength &&
    new RegExp(`^[${rule.characters}]*$`).test(name) &&
    new RegExp(`^[${edge}]`).test(name) &&
    new RegExp(`[${edge}]$`).test(name)
  );
}

function generatedName(scope: IConstruct, rule: NameRule): string {
  return nameFrom(namedPath(scope), () => nameSuffix(scope), rule);
}

/** The path that a construct's name is made from. */
export function namedPath(scope: IConstruct): string {
  return scope.node.path.slice(scope.node.path.indexOf(TerraformStack.of(scope).node.id));
}

/** The name that a rule makes of a path, with the suffix where it needs one. */
export function nameFrom(path: string, suffix: () => string, rule: NameRule): string {
  const separator = rule.separator ?? "-";
  let readable = path.replace(/\//g, separator);
  if (rule.lowercase) {
    readable = readable.toLowerCase();
  }
  readable = readable.replace(new RegExp(`[^${rule.characters}]+`, "g"), separator);
  readable = trimEdges(readable, rule);
  const tooShort = readable.length < (rule.minLength ?? 1);
  if (!rule.globallyUnique && !tooShort && readable.length <= rule.maxLength) {
    return readable;
  }
  const room = rule.maxLength - SUFFIX_LENGTH - separator.length;
  const head = trimEdges(readable.slice(0, room), rule);
  return [head || "r", suffix()].join(separator);
}

function trimEdges(name: string, rule: NameRule): string {
  const edge = rule.edgeCharacters ?? rule.characters;
  return name.replace(new RegExp(`^[^${edge}]+`), "").replace(new RegExp(`[^${edge}]+$`), "");
}

/** What makes a construct's name differ from those of the same path elsewhere. */
export function nameSuffix(scope: IConstruct): string {
  const seed = String(scope.node.tryGetContext(SEED_CONTEXT) ?? "");
  return createHash("sha256").update(`${seed}\n${namedPath(scope)}`).digest("hex").slice(0, SUFFIX_LENGTH);
}
