import type { IConstruct } from "constructs";
import { CodedError } from "./coded-error";
import type { ErrorCode } from "./error-codes";

/**
 * One thing that is wrong with what a construct was given.
 */
export interface Fault {
  /** The property, as the program spells it (`privateIp`, `subnets[1].cidr`). */
  readonly property: string;
  /** The value that was given, as text. */
  readonly value: string;
  /** What is allowed instead. */
  readonly allowed: string;
}

/**
 * One thing that a construct needs and its cloud does not offer.
 */
export interface Gap {
  /** The capability's identifier, for instance `network.firewall.private-traffic`. */
  readonly capabilityId: string;
  /** What the capability is, in words. */
  readonly title: string;
  /** The property that asked for it. */
  readonly property: string;
  /** Why the cloud does not offer it. */
  readonly reason: string;
  /** The clouds of this library that do. */
  readonly offeredBy: string[];
}

/**
 * What every error about a construct has in common: it names the construct it speaks of.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export abstract class ArchipelError extends CodedError {
  /** The path of the construct in the tree, `shop/paris/web`. */
  public readonly constructPath: string;

  protected constructor(name: string, code: ErrorCode, scope: IConstruct, message: string) {
    super(code, `${scope.node.path}: ${message}`);
    this.name = name;
    this.constructPath = scope.node.path;
  }
}

/**
 * What was given to a construct is wrong. All faults of the construct are in one error.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export class ValidationError extends ArchipelError {
  /** Everything that is wrong. */
  public readonly faults: Fault[];

  public constructor(scope: IConstruct, subject: string, faults: Fault[]) {
    const lines = faults.map((fault) => `\n  - ${fault.property}: got ${fault.value}; allowed: ${fault.allowed}`);
    super("ValidationError", "ARCHIPEL_VALIDATION", scope, `${subject} cannot be defined as written${lines.join("")}`);
    this.faults = [...faults];
  }
}

/**
 * The cloud does not offer what a construct needs. All gaps of the construct are in one error.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export class CapabilityError extends ArchipelError {
  /** Everything that is missing. */
  public readonly gaps: Gap[];

  public constructor(scope: IConstruct, subject: string, cloudName: string, gaps: Gap[]) {
    const lines = gaps.map((gap) => {
      const others = gap.offeredBy.length > 0 ? `offered by: ${gap.offeredBy.join(", ")}` : "no cloud of this library offers it";
      return `\n  - ${gap.property}: ${gap.title} (${gap.capabilityId}): ${gap.reason}; ${others}`;
    });
    super("CapabilityError", "ARCHIPEL_CAPABILITY_MISSING", scope, `${subject} asks for what ${cloudName} does not offer${lines.join("")}`);
    this.gaps = [...gaps];
  }
}

/**
 * A portable construct stands on no cloud.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export class CloudNotFoundError extends ArchipelError {
  public constructor(scope: IConstruct) {
    super(
      "CloudNotFoundError", "ARCHIPEL_CLOUD_NOT_FOUND", scope,
      "no cloud in scope; define it under a cloud (new Server(cloud, …)), pass props.cloud, or call Cloud.assign(scope, cloud)",
    );
  }
}

/**
 * Two constructs of different clouds were related in a way that no cloud can honour.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export class CloudMismatchError extends ArchipelError {
  /** @param way what does it between two clouds, if anything does */
  public constructor(scope: IConstruct, property: string, own: IConstruct, other: IConstruct, way?: string) {
    super(
      "CloudMismatchError", "ARCHIPEL_CLOUD_MISMATCH", scope,
      `${property} belongs to the cloud ${other.node.path}, but this construct to the cloud ${own.node.path}; both must be on the same cloud${way === undefined ? "" : `; ${way}`}`,
    );
  }
}

/**
 * The program mixes builds that do not fit together: two CDKs for Terraform, or two copies of this library.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export class LibraryMismatchError extends ArchipelError {
  /** @param problem what is of which library, and what to do */
  public constructor(scope: IConstruct, problem: string) {
    super("LibraryMismatchError", "ARCHIPEL_LIBRARY_MISMATCH", scope, problem);
  }
}

/** A cloud that was not chosen, and why. */
export interface PlacementRefusal {
  /** The path of the cloud. */
  readonly cloudPath: string;
  /** Everything that speaks against it. */
  readonly reasons: string[];
}

/**
 * Too few of the clouds meet what a placement requires.
 *
 * @internal jsii has no error types; TypeScript programs can import it all the same
 */
export class PlacementError extends ArchipelError {
  /** The clouds, and what speaks against each. */
  public readonly refusals: PlacementRefusal[];

  public constructor(scope: IConstruct, problem: string, refusals: PlacementRefusal[]) {
    const lines = refusals.flatMap(({ cloudPath, reasons }) => reasons.map((reason) => `\n  - ${cloudPath}: ${reason}`));
    super("PlacementError", "ARCHIPEL_PLACEMENT_IMPOSSIBLE", scope, `${problem}${lines.join("")}`);
    this.refusals = [...refusals];
  }
}
