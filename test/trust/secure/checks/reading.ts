import ipaddr from "ipaddr.js";
import type { Attributes, TerraformJson } from "archipel/testing";

/** What is asked of a resource. */
export type Aspect =
  | "ingress" // nothing is let in from the internet
  | "address" // no address of the internet
  | "private" // nobody reads or reaches it without credentials, from outside of its network
  | "encrypted" // what it keeps is encrypted at rest
  | "tls" // it speaks TLS alone
  | "password" // no password that anybody could know or guess, and no login by one
  | "secret"; // no secret is written out

/** One thing that must hold of a type of resource, as the provider's own pages tell its attributes. */
export interface Check {
  readonly aspect: Aspect;
  readonly types: readonly string[];
  readonly holds: (attributes: Attributes, all: Reading) => boolean;
}

/** A check on some types. */
export function check(aspect: Aspect, types: string | readonly string[], holds: Check["holds"]): Check {
  return { aspect, types: typeof types === "string" ? [types] : types, holds };
}

/** The resources of a stack. */
export class Reading {
  public constructor(private readonly json: TerraformJson) {}

  /** Each resource, with its type. */
  public *resources(): Generator<readonly [type: string, attributes: Attributes]> {
    for (const [type, byId] of Object.entries(this.json.resource ?? {})) {
      for (const attributes of Object.values(byId)) {
        yield [type, attributes];
      }
    }
  }

  /** The resources of a type. */
  public of(type: string): readonly Attributes[] {
    return Object.values(this.json.resource?.[type] ?? {});
  }

  /** The resource of a type that a reference names. */
  public referred(reference: unknown, type: string): Attributes | undefined {
    const id = new RegExp(`\\b${type}\\.(\\w[\\w-]*)`).exec(String(reference))?.[1];
    return id === undefined ? undefined : this.json.resource?.[type]?.[id];
  }

  /** Whether a resource of a type speaks of another one, by an attribute. */
  public isSpokenOf(attributes: Attributes, ownType: string, otherType: string, attribute: string): boolean {
    return this.of(otherType).some((other) => this.referred(other[attribute], ownType) === attributes);
  }
}

/** The blocks of an attribute: one, many or none. */
export function blocks(value: unknown): readonly Attributes[] {
  if (value === undefined || value === null) {
    return [];
  }
  return (Array.isArray(value) ? value : [value]) as Attributes[];
}

/** The strings of an attribute. */
export function list(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);
}

/** What the programs themselves say who may reach a database of. */
const SAID = "192.0.2.0/24";

/** Whether a block of addresses is not of the internet, or is what the program says. */
export function isInside(block: unknown): boolean {
  const text = String(block ?? "0.0.0.0/0");
  if (text === SAID) {
    return true;
  }
  const [address, length = "32"] = text.split("/");
  return ipaddr.isValid(address) && ["private", "uniqueLocal"].includes(ipaddr.parse(address).range()) && Number(length) >= 8;
}

/** Whether something is a reference: what it stands for is in no file. */
export function isReference(value: unknown): boolean {
  return /^\$\{.+\}$/s.test(String(value));
}

/** Whether a list has something. */
export function some(value: unknown): boolean {
  return list(value).length > 0;
}
