import type { IConstruct } from "constructs";
import { CAPABILITY_MATRIX } from "./capability-matrix";
import type { ICloud } from "./cloud";
import type { Gap } from "./errors";
import { CapabilityError } from "./errors";
import { recordNeeds, recordQuestion } from "./needs-record";
import { driversOf, serviceOf } from "./services";

/**
 * Something that a driver may or may not do; finer than a service.
 */
export class Capability {
  /** Defines a capability. The identifier is public contract: the matrix and error messages carry it. */
  public static of(capabilityId: string, title: string): Capability {
    return new Capability(capabilityId, title);
  }

  private constructor(
    /** The identifier, for instance `compute.server.fixed-private-ip`. */
    public readonly capabilityId: string,
    /** What it is, in words: "a server with a chosen private address". */
    public readonly title: string,
  ) {}

  /**
   * Whether a cloud offers it. A pattern that does without where a cloud does not can ask; it should say then what it does instead.
   */
  public isOfferedBy(cloud: ICloud): boolean {
    recordQuestion(cloud, this);
    return isOffered(cloud, this);
  }
}

/**
 * Why a cloud lacks a capability.
 */
export interface Shortfall {
  /** What is missing. */
  readonly capability: Capability;
  /** The reason, as the vendor's documentation gives it. */
  readonly reason: string;
}

/**
 * What all drivers have in common: they say what they can do.
 */
export interface IDriver {
  /** What this driver can do. What is not listed is not offered. */
  readonly capabilities: Capability[];
  /** Reasons for what is missing, where words help. */
  readonly shortfalls: Shortfall[];
}

/** What a construct needs of its cloud, and the property that asked for it. */
export interface Need {
  readonly capability: Capability;
  readonly property: string;
}

/** A need that exists only when a property asks for it: whether it does, the capability, the property. */
export type AskedNeed = readonly [isAsked: boolean, capability: Capability, property: string];

/** The needs that are asked for. */
export function askedNeeds(asked: readonly AskedNeed[]): Need[] {
  return asked.filter(([isAsked]) => isAsked).map(([, capability, property]) => ({ capability, property }));
}

/** Every capability among the constants of a class such as `ComputeCapability`. */
export function capabilitiesOf(holder: object): Capability[] {
  return Object.values(holder).filter((value): value is Capability => value instanceof Capability);
}

/** The parts of a cloud that the check reads. */
interface CloudLike extends IConstruct {
  readonly cloudName: string;
  readonly shortfalls: Shortfall[];
}

/** Whether any driver of a cloud offers the capability. Unlike `isOfferedBy` it is not the program that asks. */
export function isOffered(cloud: ICloud, capability: Capability): boolean {
  return driversOf(cloud).some((driver) => offers(driver, capability));
}

/** Whether the driver offers the capability. */
export function offers(driver: IDriver | undefined, capability: Capability): boolean {
  return driver !== undefined && driver.capabilities.some((own) => own.capabilityId === capability.capabilityId);
}

/**
 * Checks everything that a construct needs at once.
 *
 * @throws CapabilityError naming every gap
 */
export function requireCapabilities(
  scope: IConstruct,
  subject: string,
  cloud: CloudLike,
  driver: IDriver | undefined,
  needs: readonly Need[],
): void {
  const gaps = needs.filter((need) => !offers(driver, need.capability)).map((need) => gapOf(cloud, driver, need));
  if (gaps.length > 0) {
    throw new CapabilityError(scope, subject, cloud.cloudName, gaps);
  }
  const service = serviceOf(cloud as ICloud, driver);
  recordNeeds(scope, needs.map((need) => ({ ...need, cloud, subject, service })));
}

/** Why a cloud lacks a capability, in its drivers' words. */
export function reasonAgainst(cloud: ICloud, capability: Capability): string {
  const known = [...driversOf(cloud).flatMap((driver) => driver.shortfalls), ...cloud.shortfalls];
  return known.find((entry) => entry.capability.capabilityId === capability.capabilityId)?.reason ?? "no such service";
}

/** What a cloud says to a need that it cannot meet. */
export function gapOf(cloud: CloudLike, driver: IDriver | undefined, need: Need): Gap {
  const { capability, property } = need;
  const known = [...(driver?.shortfalls ?? []), ...cloud.shortfalls];
  const shortfall = known.find((entry) => entry.capability.capabilityId === capability.capabilityId);
  return {
    capabilityId: capability.capabilityId,
    title: capability.title,
    property,
    reason: shortfall?.reason ?? `${cloud.cloudName} ${driver === undefined ? "has no such service" : "does not list this capability"}`,
    offeredBy: [...(CAPABILITY_MATRIX[capability.capabilityId] ?? [])],
  };
}
