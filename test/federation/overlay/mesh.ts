import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { FederationProps, ICloud, MachineType, OverlayOptions } from "archipel";
import { Federation, FederationRecord, MachineImage } from "archipel";
import type { Attributes, TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { variantOf } from "../../support/cloud-variants";

/** A cloud that can be a member. */
export interface Candidate {
  readonly make: (scope: Construct, id: string) => ICloud;
  /** The machine of its gateway, where the catalogue has none. */
  readonly machine?: MachineType;
}

/** How a cloud is made beside others, with public addresses where the program has to say so. */
export async function candidate(name: string): Promise<Candidate> {
  const { makeCloud, makeBeside = makeCloud, makePublicCloud, bench } = await variantOf(name);
  return { make: makePublicCloud ?? makeBeside, machine: bench?.machine };
}

/** A federation, written. */
export interface Mesh {
  readonly stack: TerraformStack;
  readonly federation: Federation;
  readonly json: TerraformJson;
}

/** A federation of clouds by their ids. */
export function mesh(
  candidates: Readonly<Record<string, Candidate>>,
  props: Partial<FederationProps> = {},
  use?: (federation: Federation) => void,
): Mesh {
  const stack = testStack("test");
  const members = Object.entries(candidates).map(([id, { make }]) => make(stack, id));
  const machines = Object.fromEntries(Object.entries(candidates).flatMap(([id, { machine }]) => (machine ? [[id, machine]] : [])));
  const overlay: OverlayOptions | undefined = props.meshed === false ? undefined : { image: MachineImage.named("debian-12"), machines, ...props.overlay };
  const federation = new Federation(stack, "union", { record: FederationRecord.memory(), ...props, overlay, members });
  use?.(federation);
  return { stack, federation, json: synthesize(stack) };
}

/** The resources of a file, by their addresses, without the notes for readers. */
export function resourcesOf({ resource = {} }: TerraformJson): Map<string, Attributes> {
  const all = Object.entries(resource).flatMap(([type, ones]) => Object.entries(ones).map(([name, content]): [string, Attributes] => [`${type}.${name}`, content]));
  return new Map(all.map(([address, { "//": _notes, ...content }]) => [address, content]));
}

/** Which resources each resource refers to, as Terraform counts it. */
export function references(json: TerraformJson): Map<string, string[]> {
  const all = resourcesOf(json);
  return new Map([...all].map(([address, content]) => {
    const named: string[] = JSON.stringify(content).match(/\b[a-z0-9_]+\.[A-Za-z][\w-]+/g) ?? [];
    return [address, [...new Set(named)].filter((one) => all.has(one) && one !== address)];
  }));
}

/** A way in circles among references; undefined when there is none. */
export function circle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (one: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(one)) {
      return [...path.slice(path.indexOf(one)), one];
    }
    if (done.has(one)) {
      return undefined;
    }
    const found = (edges.get(one) ?? []).map((next) => walk(next, [...path, one])).find((way) => way !== undefined);
    done.add(one);
    return found;
  };
  return [...edges.keys()].map((one) => walk(one, [])).find((way) => way !== undefined);
}

/** What servers of a member get at their first boot, by construct id, as text of the JSON. */
export function userData(json: TerraformJson, part: string): Map<string, string> {
  const all = [...resourcesOf(json)].filter(([address]) => address.includes(part));
  const texts = all.map(([address, content]): [string, unknown] => [address, content.user_data ?? content.user_data_base64]);
  return new Map(texts.filter(([, text]) => text !== undefined).map(([address, text]) => [address, JSON.stringify(text)]));
}
