import type { IConstruct } from "constructs";
import type { PlacementProps } from "./placement-props";
import { isOffered, reasonAgainst } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import type { ValidationError } from "../../core/errors";
import { Faults } from "../../core/faults";
import { FactBook } from "../fact-book";
import type { Place } from "../place";
import { PlacePolicy } from "../place-policy";
import { SovereigntyPolicy } from "../policy";

/** A cloud that something may be placed on, and what speaks against it. */
export interface Candidate {
  readonly cloud: ICloud;
  readonly place: Place;
  readonly reasons: readonly string[];
}

/** Looks at each cloud by itself. */
export function candidatesFor(placement: IConstruct, props: PlacementProps): Candidate[] {
  const facts = new FactBook(placement.node.root);
  return props.clouds.map((cloud) => {
    const region = facts.regionsOf(cloud).find(({ name }) => name === cloud.region.name) ?? cloud.region;
    const place = { cloudName: cloud.cloudName, region, operator: facts.operatorOf(cloud) };
    const policies = new Set([...policiesAbove(placement), ...policiesAbove(cloud), ...(props.policies ?? [])]);
    const reasons = [...missing(cloud, props), ...unfit(placement, cloud, props), ...forbidden(place, [...policies], props.dataClasses ?? [])];
    return { cloud, place, reasons };
  });
}

function missing(cloud: ICloud, { capabilities = [] }: PlacementProps): string[] {
  return capabilities
    .filter((capability) => !isOffered(cloud, capability))
    .map((capability) => `${capability.title} (${capability.capabilityId}): ${reasonAgainst(cloud, capability)}`);
}

function unfit(placement: IConstruct, cloud: ICloud, { machine, image }: PlacementProps): string[] {
  const faults = new Faults(placement, "Placement");
  machine?._resolve(cloud, cloud.zone, faults);
  image?._resolve(cloud, faults);
  try {
    faults.throwIfAny();
  } catch (error) {
    return (error as ValidationError).faults.map(({ property, value, allowed }) => `${property}: got ${value}; allowed: ${allowed}`);
  }
  return [];
}

/** The rules that hold where something stands: those defined in what it is in. */
function policiesAbove(construct: IConstruct): PlacePolicy[] {
  const children = construct.node.scopes.flatMap((scope) => scope.node.children);
  return children.filter((child): child is PlacePolicy => SovereigntyPolicy.isSovereigntyPolicy(child) && child instanceof PlacePolicy);
}

function forbidden(place: Place, policies: readonly PlacePolicy[], dataClasses: string[]): string[] {
  return policies.filter((policy) => policy.concerns(dataClasses)).flatMap((policy) => {
    const finding = policy.judgePlace(place);
    return finding === undefined ? [] : [`${policy.node.path} (${policy.title}): ${finding.message}`];
  });
}
