import type { CloudProperty } from "./cloud-properties";
import { propertiesOf } from "./cloud-properties";
import { plainText } from "./literal";
import { CAPABILITY_MATRIX } from "../../core/capability-matrix";
import type { CloudClass } from "../cloud-classes";
import { cloudClassOf } from "../cloud-classes";
import { Failure } from "../failure";
import { findName, plainName } from "../names";

/** A value that no program holds: it comes from a sensitive variable of this name. */
export class SecretVariable {
  public constructor(public readonly name: string) {}
}

/** A cloud that a program begins with, and what the user said of it. */
export interface CloudRequest {
  /** Its name for people. */
  readonly cloudName: string;
  readonly className: string;
  readonly cloudClass: CloudClass;
  /** Its id in the program, which is also what options call it. */
  readonly id: string;
  readonly properties: readonly CloudProperty[];
  /** Values of properties, by name; those that the program takes from variables among them. */
  readonly given: Readonly<Record<string, unknown>>;
  /** Names of a machine and an image, where the user gave any. */
  readonly machine?: string;
  readonly image?: string;
}

/** What is said for each cloud apart: `value`, where there is only one, or `cloud=value`. */
export interface PerCloudOptions {
  readonly region?: readonly string[];
  readonly machine?: readonly string[];
  readonly image?: readonly string[];
  readonly property?: readonly string[];
}

/** All clouds of the library, as `archipel clouds` and `archipel matrix` call them. */
export function allCloudNames(): string[] {
  return [...new Set(Object.values(CAPABILITY_MATRIX).flat())].sort((one, other) => one.localeCompare(other, "en"));
}

/** The clouds that were asked for, with all that was said of them. @throws Failure when something of it cannot be */
export function readRequests(names: readonly string[], options: PerCloudOptions): CloudRequest[] {
  const all = allCloudNames();
  const found = names.map((name) => findName(name, all, "cloud"));
  const twice = found.find((name, index) => found.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new Failure(`--clouds names ${twice} twice; a second place of the same cloud is a line more in stack.ts`);
  }
  const ids = found.map(plainName);
  const of = (option: string, values: readonly string[] = []): Record<string, string> =>
    Object.fromEntries(values.map((value) => perCloud(option, value, ids)));
  const [regions, machines, images] = [of("--region", options.region), of("--machine", options.machine), of("--image", options.image)];
  return found.map((cloudName, index): CloudRequest => {
    const id = ids[index];
    const [className, cloudClass] = cloudClassOf(cloudName);
    const properties = propertiesOf(className);
    const given = (options.property ?? []).flatMap((text) => readProperty(text, ids, id, properties));
    const place = regions[id] === undefined ? {} : { [placeOf(cloudName, properties).name]: plainText(regions[id], `--region ${id}`) };
    const said = { ...place, ...Object.fromEntries(given) };
    return { cloudName, className, cloudClass, id, properties, given: said, machine: machines[id], image: images[id] };
  });
}

/** The property that says where a cloud stands: what some call a zone is a place of its own. @throws Failure when it has one place alone */
function placeOf(cloudName: string, properties: readonly CloudProperty[]): CloudProperty {
  const place = findPlace(properties);
  if (place === undefined) {
    throw new Failure(`--region: ${cloudName} has one region, and is not told of it`);
  }
  return place;
}

/** As `placeOf`; undefined where there is none. */
export function findPlace(properties: readonly CloudProperty[]): CloudProperty | undefined {
  return properties.find(({ name }) => name === "region") ?? properties.find(({ name, isRequired }) => name === "zone" && isRequired);
}

function perCloud(option: string, value: string, ids: readonly string[]): readonly [string, string] {
  const [, name, rest] = /^([^=]+)=(.+)$/s.exec(value) ?? [];
  if (name !== undefined) {
    return [knownId(option, name, ids), rest];
  }
  if (ids.length > 1) {
    throw new Failure(`${option}: got ${JSON.stringify(value)}; with several clouds, say of which: ${option} ${ids[0]}=${value}`);
  }
  return [ids[0], value];
}

function knownId(option: string, name: string, ids: readonly string[]): string {
  const id = plainName(name);
  if (!ids.includes(id)) {
    throw new Failure(`${option}: got ${JSON.stringify(name)}, which is none of --clouds: ${ids.join(", ")}`);
  }
  return id;
}

const FORM = "allowed: cloud.property=value, such as stackit.projectId=0f3a…; and cloud.property alone for a secret, which comes from a variable then";

/** What one `--property` says of a cloud; nothing where it is of another. */
function readProperty(text: string, ids: readonly string[], id: string, properties: readonly CloudProperty[]): (readonly [string, unknown])[] {
  const [, cloud, name, value] = /^([^.=]+)\.(\w+)(?:=(.*))?$/s.exec(text) ?? [];
  if (cloud === undefined) {
    throw new Failure(`--property: got ${JSON.stringify(text)}; ${FORM}`);
  }
  if (knownId("--property", cloud, ids) !== id) {
    return [];
  }
  const property = properties.find((candidate) => candidate.name === name);
  if (property === undefined) {
    throw new Failure(`--property: ${id} has no property ${JSON.stringify(name)}; it has: ${properties.map((one) => one.name).join(", ")}`);
  }
  return [[name, valueOf(id, property, value)]];
}

/** The value of a property, as the user spelled it. @throws Failure when it is not of the property's type, or a secret */
export function valueOf(id: string, { name, isSecret, form }: CloudProperty, spelled: string | undefined): unknown {
  const what = `--property ${id}.${name}`;
  if (isSecret) {
    if (spelled !== undefined) {
      throw new Failure(`${what} is a secret, which no program holds: leave its value out, and it comes from the variable TF_VAR_${secretName(id, name)}`);
    }
    return new SecretVariable(secretName(id, name));
  }
  if (spelled === undefined) {
    throw new Failure(`${what} has no value; ${FORM}`);
  }
  if (form === undefined) {
    throw new Failure(`${what} is written in TypeScript alone: add it to stack.ts afterwards`);
  }
  return form === "text" ? plainText(spelled, what) : parsed(spelled, what);
}

function parsed(spelled: string, what: string): unknown {
  try {
    return JSON.parse(spelled) as unknown;
  } catch {
    throw new Failure(`${what}: got ${JSON.stringify(spelled)}; allowed: JSON, such as true, 3 or '["a","b"]'`);
  }
}

/** What the variable of a secret is called: `hetzner_token`. */
export function secretName(id: string, property: string): string {
  return `${id}_${property.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)}`;
}
