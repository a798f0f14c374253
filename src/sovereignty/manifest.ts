import type { LegalReach } from "./legal-reach";
import type { Fact } from "../core/fact";
import type { Operator } from "../core/operator";
import type { Region } from "../core/region";
import type { Traits } from "../core/traits-record";

/**
 * What a program is, as plain data: the report, the command line and the JSON for others read it. `formatVersion` changes when a reader would break.
 */
export interface Manifest {
  readonly formatVersion: 1;
  /** The day of the judgement, ISO 8601: certificates and waivers end. */
  readonly date: string;
  readonly stacks: readonly string[];
  readonly clouds: readonly ManifestCloud[];
  /** The companies behind clouds that no construct of the program is, but that something stands on. */
  readonly operators?: readonly ManifestOperator[];
  readonly resources: readonly ManifestResource[];
  readonly constructs: readonly ManifestConstruct[];
  /** Who refers to whom, between `constructs` (or resources that belong to none), by path. */
  readonly relations: readonly ManifestRelation[];
  readonly states: readonly ManifestState[];
  readonly policies: readonly ManifestPolicy[];
  readonly waivers: readonly ManifestWaiver[];
  readonly corrections: readonly ManifestCorrection[];
  readonly placements: readonly ManifestPlacement[];
}

/** A cloud of the program, with the facts in effect. */
export interface ManifestCloud {
  readonly path: string;
  readonly cloudName: string;
  readonly region: Region;
  readonly zone?: string;
  readonly operator?: Operator;
  /** The laws that reach what stands there. */
  readonly laws?: readonly LegalReach[];
  /** The capabilities that the program asked about before it decided what to define here. */
  readonly questions?: readonly ManifestQuestion[];
}

/** The program asks a cloud whether it offers something, and does otherwise where the answer is another. */
export interface ManifestQuestion {
  readonly capabilityId: string;
  readonly title: string;
  readonly isOffered: boolean;
}

/** The company behind a cloud, with the facts in effect. */
export interface ManifestOperator {
  readonly cloudName: string;
  readonly operator?: Operator;
  readonly laws?: readonly LegalReach[];
}

/** A place that a resource was found to stand in. */
export interface ManifestPlace {
  readonly cloudName: string;
  readonly region: string;
  readonly country?: string;
  readonly city?: string;
}

/** A Terraform resource. */
export interface ManifestResource {
  /** Of the construct, or the stack's path and the address for one that no construct made. */
  readonly path: string;
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  /** How many of it: `count`; absent when it is not known before the apply. */
  readonly count?: number;
  /** The path of the portable construct that it belongs to. */
  readonly construct?: string;
  /** The path of the cloud construct that it stands on. */
  readonly cloud?: string;
  readonly cloudName?: string;
  readonly places: readonly ManifestPlace[];
  /** Why its cloud or place cannot be told. */
  readonly doubts: readonly string[];
  /** It stands nowhere: random numbers, keys, local values. */
  readonly placeless: boolean;
  /** The library made it for the cloud as a whole. */
  readonly own?: boolean;
}

/** A portable construct. */
export interface ManifestConstruct {
  readonly path: string;
  /** The class: `Server`, `Bucket`. */
  readonly kind: string;
  readonly cloud: string;
  /** Marks of the data in it. */
  readonly dataClasses: readonly string[];
  /** What it asks of its cloud. */
  readonly needs: readonly ManifestNeed[];
  /** What it was made of that another cloud may call otherwise. */
  readonly traits: ManifestTraits;
  /** Whether it stands for something that the program did not make, but names by its identifier. */
  readonly imported?: boolean;
  /** What only this vendor has: mixins and overrides on its resources, in words. */
  readonly vendorChanges?: readonly string[];
}

/** Something that a construct asks of its cloud. */
export interface ManifestNeed {
  readonly capabilityId: string;
  readonly title: string;
  readonly property: string;
  /** The service that it was asked of: `compute`, `network`. */
  readonly service?: string;
}

/** What differs from cloud to cloud. */
export interface ManifestTraits extends Traits {
  /** What a name that the program did not choose is made from: a path, and a suffix where the cloud's rule asks for one. */
  readonly nameSeed?: { readonly path: string; readonly suffix: string };
}

/** One construct refers to another. */
export interface ManifestRelation {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

/** Where a stack keeps its state. */
export interface ManifestState {
  readonly stack: string;
  /** The backend: `s3`, `local`, `http`. */
  readonly backend: string;
  readonly place?: ManifestPlace;
  readonly description: string;
}

/** A policy, and what became of it. */
export interface ManifestPolicy {
  readonly path: string;
  readonly rule: string;
  readonly title: string;
  readonly objectives: readonly string[];
  readonly evidence: string;
  readonly verdict: "met" | "broken" | "waived";
  readonly violations: readonly ManifestViolation[];
}

/** Something that breaks a policy. */
export interface ManifestViolation {
  readonly path: string;
  readonly policy: string;
  readonly message: string;
  readonly fact?: Fact;
  readonly satisfiedBy: readonly string[];
  /** The path of the waiver that covers it. */
  readonly waiver?: string;
}

/** A waiver. */
export interface ManifestWaiver {
  readonly path: string;
  readonly policy: string;
  readonly scope: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly granted: string;
  readonly until: string;
  readonly state: "in force" | "expired" | "not needed";
}

/** Facts that the program added or corrected. */
export interface ManifestCorrection {
  readonly path: string;
  readonly cloudName: string;
  readonly fields: readonly string[];
  readonly fact: Fact;
}

/** A choice among clouds. */
export interface ManifestPlacement {
  readonly path: string;
  readonly chosen: readonly string[];
  /** Whether the choice was on record from an earlier run. */
  readonly recorded: boolean;
  readonly refused: readonly { readonly cloud: string; readonly reasons: readonly string[] }[];
}
