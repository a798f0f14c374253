import type { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { DEFAULT_ATTRIBUTES, placesIn } from "./places";
import type { ReadProvider } from "./providers";
import { isPlaceless, providersOf } from "./providers";
import type { Attributes, StackJson } from "./stack-json";
import { pathOf } from "./stack-json";
import { subjectOf } from "./subject";
import { PortableConstruct } from "../../core/portable";
import { DataClass } from "../data-class";
import type { FactBook } from "../fact-book";
import type { Place } from "../place";
import type { PlacedResource } from "../placed-resource";

/** Every resource of a stack, and where it stands. It is read from the JSON, so that what overrides wrote is seen, too. */
export function resourcesOf(stack: TerraformStack, json: StackJson, facts: FactBook): PlacedResource[] {
  const constructs = new Map(stack.node.findAll().map((node) => [node.node.path, node]));
  const providers = providersOf(stack, json, facts);
  const resources = Object.entries(json.resource ?? {}).flatMap(([type, byId]) =>
    Object.entries(byId).map(([id, block]) => {
      const provider = providers(String(block.provider ?? type.split("_")[0]));
      const frame = frameOf(stack, constructs, `${type}.${id}`, type, block);
      return { ...frame, subject: subjectOf(type, frame.path, constructs, provider.cloud), ...standing(type, block, provider, facts) };
    }),
  );
  const modules = Object.entries(json.module ?? {}).map(([id, block]) => ({
    ...frameOf(stack, constructs, `module.${id}`, "module", block),
    ...{ count: undefined, places: [], isPlaceless: false, doubts: ["what a Terraform module makes cannot be seen before the plan"] },
  }));
  return [...resources, ...modules].sort((one, other) => (one.path < other.path ? -1 : 1));
}

type Frame = Omit<PlacedResource, "places" | "doubts" | "isPlaceless" | "cloudPath">;

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

function standing(type: string, block: Attributes, provider: ReadProvider, facts: FactBook): Pick<PlacedResource, "places" | "doubts" | "isPlaceless" | "cloudPath"> {
  const { cloud, construct, source, config, overridden } = provider;
  if (isPlaceless(provider)) {
    const doubts = block.provisioner === undefined ? [] : ["its provisioner runs commands, and what they do cannot be told"];
    return { places: [], doubts, isPlaceless: block.provisioner === undefined };
  }
  if (cloud === undefined) {
    const doubt = `it cannot be told whose cloud the provider ${source} leads to; define it under a cloud of this library, or waive the policy`;
    return { places: [], doubts: [doubt], isPlaceless: false };
  }
  const own = placesIn(block, type, cloud, facts);
  const configured = placesIn(config, "provider", cloud, facts);
  const inherited = construct === undefined ? [] : facts.placesOf(cloud).filter(({ region }) => region.name === construct.region.name);
  const isNamed = own.places.length + own.doubts.length > 0;
  const fallback = configured.places.length + configured.doubts.length > 0 ? configured : { places: inherited, doubts: [] };
  const { places, doubts } = isNamed ? own : fallback;
  const known = cloud.catalogue.places?.attributes ?? DEFAULT_ATTRIBUTES;
  const changed = overridden.filter((key) => !known.includes(key)).map((key) => `${key} of its provider was written over, so that it cannot be told where that leads`);
  const nowhere = places.length + doubts.length === 0 ? [`${cloud.cloudName} has no place for it: neither the resource nor its provider names a region`] : [];
  return { places: [...places] as Place[], doubts: [...doubts, ...changed, ...nowhere], isPlaceless: false, cloudPath: construct?.node.path };
}
