import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Construct } from "constructs";
import { CodedError } from "./coded-error";
import { Faults } from "./faults";
import { ENUMS, INTERFACES, STRUCTS } from "./shape-table";
import { allowedFor, holdsSecrets, membersOf, SECRET } from "./shape-types";
import { describeValue, keyedProperty } from "./text";

/** @param type what it should be of, as the table writes it */
type Note = (property: string, value: unknown, type: string, allowed?: string) => void;

/** Of a list that is wrong all through, a message names so many. */
const MOST_FAULTS = 8;
/** Parameters that hold properties: what is in them is called by its own name. */
const WRAPPERS = ["options", "props", "attributes", "needs", "description", "schedule"];

/**
 * Refuses what is not of the type that the API says: TypeScript looks at programs in TypeScript only, and at them only where nothing was cast.
 *
 * @param shape a struct, or a method (`Server.attachVolume`) with its parameters by name
 * @throws ValidationError naming every property of another type
 */
export function checkShape(scope: IConstruct, subject: string, shape: string, value: unknown): void {
  const faults = new Faults(scope, subject);
  noteShape(shape, value, limited((property, given, type, allowed = allowedFor(type)) => faults.add(property, shownOf(type, given), allowed)));
  faults.throwIfAny();
}

/** The same, for what stands in an expression before a construct is there: its scope is named. */
export function shaped<P>(scope: IConstruct, subject: string, shape: string, value: P): P {
  checkShape(scope, subject, shape, value);
  return value;
}

/**
 * The same for a function that belongs to no construct, such as `Peer.ipv4`.
 *
 * @throws CodedError naming the function and every argument of another type
 */
export function checkArguments(shape: string, values: object): void {
  const found: string[] = [];
  noteShape(shape, values, limited((property, given, type, allowed = allowedFor(type)) => found.push(`${property}: got ${describeValue(shownOf(type, given))}; allowed: ${allowed}`)));
  if (found.length > 0) {
    throw new CodedError("ARCHIPEL_ARGUMENT", `${shape}: ${found.join("; ")}`);
  }
}

function limited(note: Note): Note {
  let left = MOST_FAULTS;
  return (property, value, type, allowed) => {
    if (left > 0) {
      note(property, value, type, allowed);
    }
    left -= 1;
  };
}

function noteShape(shape: string, value: unknown, note: Note): void {
  if (isPlain(value)) {
    noteMembers(shape, value, "", note);
  } else {
    note("props", value, shape, "an object with properties");
  }
}

function noteMembers(shape: string, value: object, path: string, note: Note): void {
  for (const { name, type, isOptional } of membersOf(shape)) {
    const given = (value as Readonly<Record<string, unknown>>)[name];
    const property = [path, name].filter((part) => part !== "" && !WRAPPERS.includes(part)).join(".") || name;
    if (given === undefined && !isOptional) {
      note(property, given, type);
    } else if (given !== undefined) {
      noteType(type, given, property, note);
    }
  }
}

function noteType(type: string, value: unknown, property: string, note: Note): void {
  const inner = type.slice(0, -2);
  if (type.endsWith("[]") && Array.isArray(value)) {
    // Not forEach: it passes over the holes of a list.
    Array.from(value).forEach((item, index) => noteType(inner, item, `${property}[${index}]`, note));
  } else if (type.endsWith("{}") && isPlain(value)) {
    Object.entries(value).forEach(([key, item]) => noteType(inner, item, keyedProperty(property, key), note));
  } else if (type in STRUCTS && isPlain(value)) {
    noteMembers(type, value, property, note);
  } else if (!fits(type, value)) {
    note(property, value, type);
  }
}

function fits(type: string, value: unknown): boolean {
  if (type === "any" || type === "json") {
    return true;
  }
  if (type === SECRET) {
    return typeof value === "string";
  }
  if (type === "string" || type === "number" || type === "boolean") {
    return typeof value === type;
  }
  if (type in ENUMS) {
    return typeof value === "string" && (Token.isUnresolved(value) || ENUMS[type].split(" ").includes(value));
  }
  if (typeof value !== "object" || value === null || type in STRUCTS || /[\]}]$/.test(type)) {
    return false;
  }
  const members = (type.startsWith("constructs.") ? "node" : INTERFACES[type]) as string | undefined;
  return members === undefined ? isNamed(value, type) : members.split(" ").every((member) => has(value, member));
}

/** Whether a value is of a class: by what jsii wrote on it, as a bundler may have renamed it, or by its name. */
function isNamed(value: object, type: string): boolean {
  const name = type.slice(type.lastIndexOf(".") + 1);
  for (let prototype = prototypeOf(value); prototype !== null; prototype = prototypeOf(prototype)) {
    const made = prototype.constructor as { readonly name: string; readonly [RTTI]?: { readonly fqn: string } };
    if (made.name === name || made[RTTI]?.fqn.endsWith(`.${type}`)) {
      return true;
    }
  }
  return false;
}

/** What implements an interface by hand, such as a proxy, may hide what it has from `in`. */
function has(value: object, member: string): boolean {
  return member in value || (value as Readonly<Record<string, unknown>>)[member] !== undefined;
}

function prototypeOf(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

const RTTI = Symbol.for("jsii.rtti");

/** Whether it is an object with properties, and nothing that has a meaning of its own. */
function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isWhole(value);
}

function isWhole(value: object): boolean {
  return Construct.isConstruct(value) || value instanceof Date || value instanceof Map || value instanceof Error || "resolve" in value;
}

/** The value, unless secrets may stand in what is of its type. */
function shownOf(type: string, value: unknown): unknown {
  return value === undefined || !holdsSecrets(type) ? value : "(not shown)";
}
