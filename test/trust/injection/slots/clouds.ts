import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import { Bucket, CapabilityError } from "archipel";
import type { Slot } from "./slot";
import type { Bench } from "../../../../src/testing/conformance/bench";
import { testStack } from "../../../../src/testing/synthesis";
import type { CloudMaker } from "../../../support/programs";
import type { TypeRef } from "../../fuzz/assembly";
import { membersOf, nameOf, typeNamed } from "../../fuzz/assembly";
import { madeCloud } from "../../support/cloud-props";
import { jsonOf } from "../trial";

type Path = readonly (string | number)[];

/** A place in a cloud's own properties. */
export interface CloudSlot extends Slot {
  /** The cloud with a text at this place. */
  readonly maker: (text: string) => CloudMaker;
}

/** What stands there where the sample says nothing: the first that the cloud takes. */
const WORDS = ["harmless", "harmless.example.org", "https://harmless.example.org", "https://harmless.example.org/x", "10.77.0.0/24", "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f", "a"];

/** Every place of a type that holds text, and a value of the type with the text there. */
function placesIn(type: TypeRef, sample: unknown, path: Path): { readonly path: Path; readonly put: (text: string) => unknown }[] {
  if (type.primitive === "string") {
    return [{ path, put: (text) => text }];
  }
  if (type.collection?.kind === "map") {
    return placesIn(type.collection.elementtype, undefined, [...path, "purpose"])
      .map((place) => ({ path: place.path, put: (text) => ({ ...(sample as object | undefined), purpose: place.put(text) }) }));
  }
  if (type.collection !== undefined) {
    const [first, ...rest] = (sample ?? []) as readonly unknown[];
    return placesIn(type.collection.elementtype, first, [...path, 0]).map((place) =>
      ({ path: place.path, put: (text) => [place.put(text), ...rest] }));
  }
  const struct = type.fqn === undefined ? [] : typeNamed(nameOf(type.fqn))?.datatype ? membersOf(nameOf(type.fqn)) : [];
  const required = struct.filter(({ optional }) => optional !== true);
  const whole = (sample ?? Object.fromEntries(required.map((member) => [member.name, plainOf(member.type)]))) as Readonly<Record<string, unknown>>;
  return struct.flatMap((member) => placesIn(member.type, whole[member.name], [...path, member.name])
    .map((place) => ({ path: place.path, put: (text: string) => ({ ...whole, [member.name]: place.put(text) }) })));
}

function plainOf({ primitive, collection }: TypeRef): unknown {
  return collection !== undefined ? (collection.kind === "map" ? {} : []) : primitive === "number" ? 1 : primitive === "boolean" ? true : "other";
}

/** The places of a cloud's own properties that take text and are no secrets, each with what stands on the cloud; and those at which no harmless text was taken. */
export function cloudSlots(maker: CloudMaker): { readonly slots: CloudSlot[]; readonly untaken: string[] } {
  const { struct, props } = madeCloud(maker, testStack("asked"));
  const untaken: string[] = [];
  const slots = membersOf(struct).flatMap((member) => placesIn(member.type, props[member.name], [member.name]).map(({ path, put }): CloudSlot => {
    const name = `${struct}.${path.join(".")}`;
    const made = (text: string): CloudMaker => ({ ...maker, makeCloud: (scope, id = "cloud") => cloudWith(maker, scope, id, member.name, put(text)) });
    const slot = { name, property: member.name, build, maker: made };
    const word = WORDS.find((one) => stands(made(one), slot, one));
    if (word === undefined) {
      untaken.push(name);
    }
    // Where no text stands by itself, as a key without its other half, the error is about that half.
    return { ...slot, property: word === undefined ? "cannot be defined" : member.name.replace(/s$/, ""), harmless: word ?? "", maker: (text) => (text === "" ? maker : made(text)) };
  }));
  return { slots, untaken };
}

function cloudWith(maker: CloudMaker, scope: Construct, id: string, property: string, value: unknown): ICloud {
  const { type, props } = madeCloud(maker, scope as TerraformStack);
  return new type(scope, id, { ...props, [property]: value });
}

/** A server, a volume and a bucket, as far as the cloud has them: most properties of clouds show there. */
function build(bench: Bench): void {
  for (const define of [() => bench.server("web"), () => bench.stand(bench.volume("data")), () => new Bucket(bench.scope, "files")]) {
    try {
      define();
    } catch (error) {
      if (!(error instanceof CapabilityError)) {
        throw error;
      }
    }
  }
}

function stands(maker: CloudMaker, slot: Slot, text: string): boolean {
  try {
    jsonOf(maker, slot, text);
    return true;
  } catch {
    return false;
  }
}
