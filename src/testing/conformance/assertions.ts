import { CodedError } from "../../core/coded-error";
import type { Block } from "../json-blocks";
import { addressOf, blocksOf, canonical } from "../json-blocks";
import type { TerraformJson } from "../synthesis";

/** Text that may stand in the JSON as base64, alone or within a Terraform function. */
const BASE64 = /[A-Za-z0-9+/]{16,}={0,2}/g;
/** Attributes that hold a secret, by their names. */
const SECRET_NAME = /(^|_)(password|secret|token|private_key|secret_key|access_key|auth|payload|data_wo)$/;
/** A certificate is shown to everybody who connects; its private key is not. */
const PUBLIC_CERTIFICATE = /^-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----\s*$/;

/** @throws Error when the condition does not hold */
export function ensure(condition: boolean, message: string | (() => string)): asserts condition {
  if (!condition) {
    throw new CodedError("ARCHIPEL_CONFORMANCE", typeof message === "string" ? message : message());
  }
}

/** Whether a value stands anywhere in the JSON, plain or in base64. */
export function appears(json: TerraformJson, value: string): boolean {
  const text = JSON.stringify(json);
  const escaped = JSON.stringify(value).slice(1, -1);
  return text.includes(escaped) || (text.match(BASE64) ?? []).some((part) => Buffer.from(part, "base64").toString("utf8").includes(value));
}

/** All blocks use a provider that the stack configures. */
export function ensureProviders(json: TerraformJson, sharedProviders: readonly string[]): void {
  const configured = Object.entries(json.provider ?? {}).flatMap(([name, list]) =>
    list.map(({ alias }) => (alias === undefined ? name : `${name}.${String(alias)}`)),
  );
  for (const block of blocksOf(json)) {
    const { provider } = block.attributes;
    const shared = sharedProviders.some((name) => block.type.startsWith(`${name}_`));
    ensure(
      shared || configured.includes(String(provider)),
      () => `${block.path}: ${addressOf(block)} has provider ${JSON.stringify(provider)}; the stack configures ${configured.join(", ")}. Pass the cloud's provider to each resource`,
    );
  }
}

/** No block holds a secret that was written into the program. */
export function ensureNoSecrets(json: TerraformJson): void {
  const providers = Object.entries(json.provider ?? {}).flatMap(([name, list]) => list.map((given) => ({ place: `provider ${name}`, given })));
  const blocks = blocksOf(json, ["resource"]).map((block) => ({ place: addressOf(block), given: block.attributes }));
  for (const { place, given } of [...providers, ...blocks]) {
    for (const [key, value] of Object.entries(given)) {
      const literal = typeof value === "string" && value !== "" && !value.includes("${") && !PUBLIC_CERTIFICATE.test(value);
      ensure(!(literal && SECRET_NAME.test(key)), `${place} holds a literal ${key}; it would be in the JSON and in version control`);
    }
  }
}

/** Something else refers to the resources of a construct. */
export function ensureLinked(json: TerraformJson, id: string): void {
  const blocks = blocksOf(json);
  const inside = (block: Block): boolean => block.path.split("/").includes(id);
  const own = blocks.filter(inside);
  ensure(own.length > 0, `nothing was defined for construct "${id}"`);
  const others = blocks.filter((block) => !inside(block) || own.length > 1);
  const referred = own.some((target) => others.some((other) => other !== target && JSON.stringify(other.attributes).includes(`${target.type}.${target.logicalId}`)));
  ensure(referred, `no other resource refers to construct "${id}"; the relation is lost`);
}

/** A construct is a part of others, and no resource of its own. */
export function ensureFolded(json: TerraformJson, id: string): void {
  const own = blocksOf(json).filter((block) => block.path.split("/").includes(id));
  ensure(own.length === 0, () => `construct "${id}" is said to be a part of others, and defines ${own.map(addressOf).join(", ")}`);
}

/** Something of one construct refers to something of another, whichever way round the cloud has it. */
export function ensureJoined(json: TerraformJson, one: string, other: string): void {
  const within = (id: string): Block[] => blocksOf(json).filter((block) => block.path.split("/").includes(id));
  const refers = (from: Block, to: Block): boolean => JSON.stringify(from.attributes).includes(`${to.type}.${to.logicalId}`);
  const joined = within(one).some((here) => within(other).some((there) => here !== there && (refers(here, there) || refers(there, here))));
  ensure(joined, `no resource of construct "${one}" refers to one of "${other}", nor the other way; the relation is lost`);
}

/** What was there is still there; with `untouched`, byte for byte. What a resource waits for is no part of it: Terraform plans nothing for that. */
export function ensureKept(before: TerraformJson, after: TerraformJson, untouched: boolean): void {
  const later = new Map(blocksOf(after).map((block) => [addressOf(block), block]));
  for (const block of blocksOf(before)) {
    const kept = later.get(addressOf(block));
    ensure(kept !== undefined, `${block.path}: ${addressOf(block)} is gone after the change; Terraform would destroy it`);
    const [one, other] = [block, kept].map(({ kind, attributes: { depends_on: order, ...attributes } }) =>
      canonical(kind === "data" ? { ...attributes, depends_on: order } : attributes));
    ensure(!untouched || one === other, `${block.path}: the change touches ${addressOf(block)}, which is none of its business\n  before ${one}\n  after  ${other}`);
  }
}
