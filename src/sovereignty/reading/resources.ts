import type { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { follow } from "./following";
import { providersOf } from "./providers";
import type { Attributes, StackJson } from "./stack-json";
import { pathOf } from "./stack-json";
import type { Standing, Told } from "./standing";
import { standingOf } from "./standing";
import { subjectOf } from "./subject";
import { isMark } from "../../core/kept-data";
import { PortableConstruct } from "../../core/portable";
import { DataClass } from "../data-class";
import type { FactBook } from "../fact-book";
import type { PlacedResource } from "../placed-resource";

/** Every resource of a stack, and where it stands. It is read from the JSON, so that what overrides wrote is seen, too. */
export function resourcesOf(stack: TerraformStack, json: StackJson, facts: FactBook): PlacedResource[] {
  const constructs = new Map(stack.node.findAll().map((node) => [node.node.path, node]));
  const providers = providersOf(stack, json, facts);
  const read = Object.entries(json.resource ?? {}).flatMap(([type, byId]) =>
    Object.entries(byId).filter(([id]) => !isMark(type, id)).map(([id, block]) => {
      const provider = providers(String(block.provider ?? type.split("_")[0]));
      const frame = frameOf(stack, constructs, `${type}.${id}`, type, block);
      return { ...frame, subject: subjectOf(type, frame.path, constructs, provider.cloud), standing: standingOf(type, block, provider, facts) };
    }),
  );
  const places = follow(read);
  const resources = read.map(({ standing, ...frame }, index) => ({ ...frame, ...placing(standing, places[index]) }));
  const modules = Object.entries(json.module ?? {}).map(([id, block]) => ({
    ...frameOf(stack, constructs, `module.${id}`, "module", block),
    ...{ count: undefined, places: [], isPlaceless: false, doubts: ["what a Terraform module makes cannot be seen before the plan"] },
  }));
  return [...resources, ...modules].sort((one, other) => (one.path < other.path ? -1 : 1));
}

type Placing = Pick<PlacedResource, "places" | "doubts" | "isPlaceless" | "cloudPath" | "security">;
type Frame = Omit<PlacedResource, keyof Placing>;

type Constructs = ReadonlyMap<string, IConstruct>;

function frameOf(stack: TerraformStack, constructs: Constructs, address: string, resourceType: string, block: Attributes): Frame {
  const { "//": _notes, ...attributes } = block;
  const construct = constructs.get(pathOf(block) ?? "");
  const path = construct?.node.path ?? `${stack.node.path}/${address}`;
  const portable = [...(construct?.node.scopes ?? [])].reverse().find((scope) => scope instanceof PortableConstruct);
  return {
    path,
    stack: stack.node.path,
    address,
    resourceType,
    attributes,
    count: countOf(block),
    constructPath: portable?.node.path,
    dataClasses: DataClass.of(construct ?? stack),
  };
}

function countOf({ count, for_each: forEach }: Attributes): number | undefined {
  if (forEach !== undefined) {
    return typeof forEach === "object" && forEach !== null ? Object.keys(forEach).length : undefined;
  }
  return count === undefined ? 1 : typeof count === "number" ? count : undefined;
}

function placing({ isPlaceless, cloudPath, cloud }: Standing, { places, doubts }: Told): Placing {
  return { places: [...places], doubts: [...doubts], isPlaceless, cloudPath, security: cloud?.catalogue.security };
}
