import type { DeployedStack } from "./deployed-stack";
import type { Attributes } from "../../sovereignty/reading/stack-json";
import { isReference, pathOf } from "../../sovereignty/reading/stack-json";

/** A resource that the program defines and the state does not hold: it may stand at its cloud all the same. */
export interface Doubt {
  /** As Terraform calls it. */
  readonly address: string;
  /** As the program calls it, where the JSON tells. */
  readonly path?: string;
  /** What it would be found by at its cloud: the names that the program gives it. */
  readonly known: Readonly<Record<string, string>>;
}

/** What a deployment that was broken off leaves to be looked at. */
export interface Doubts {
  readonly inDoubt: readonly Doubt[];
  /** Addresses of what was made, and whose creation ended with an error: the next deployment replaces it. */
  readonly tainted: readonly string[];
}

/** What makes nothing at any cloud. */
const NOTHING_AT_A_CLOUD = /^(?:terraform_data|(?:random|tls|null|time|local|wireguard|cloudinit)_.*)$/;

/** Attributes that clouds show things by, the ones that people see first. */
const NAMES = ["name", "bucket", "display_name", "label", "title", "hostname", "zone_name", "zone", "domain", "container_name", "network", "email", "description", "type", "value"];

/** What the program defines and the state does not hold, and what it holds as tainted. */
export function doubtsOf({ json, state }: Pick<DeployedStack, "json" | "state">): Doubts {
  const inState = (state.resources ?? []).filter(({ mode, module, instances = [] }) => mode === "managed" && module === undefined && instances.length > 0);
  const held = new Set(inState.map(({ type, name }) => `${type}.${name}`));
  const defined = Object.entries(json.resource ?? {}).flatMap(([type, byId]) => Object.entries(byId).map(([id, block]) => ({ type, address: `${type}.${id}`, block })));
  // What waits for others that are not in the state is in doubt, too: a state is written now and then only, and a kill takes all that was made since.
  const inDoubt = defined
    .filter(({ type, address }) => !held.has(address) && !NOTHING_AT_A_CLOUD.test(type))
    .map(({ address, block }): Doubt => ({ address, path: pathOf(block), known: namesIn(block) }));
  const tainted = inState.filter(({ instances = [] }) => instances.some(({ status }) => status === "tainted")).map(({ type, name }) => `${type}.${name}`);
  return { inDoubt, tainted };
}

function namesIn(block: Attributes): Record<string, string> {
  const known = NAMES.map((name) => [name, block[name]] as const);
  return Object.fromEntries(known.filter((one): one is [string, string] => typeof one[1] === "string" && one[1] !== "" && !isReference(one[1])));
}
