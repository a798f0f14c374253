import type { IConstruct } from "constructs";

/** What a construct was made of that another cloud may call otherwise, or not have. */
export interface Traits {
  /** The name at the cloud, and the kind of name rule it follows; `given` when the program chose it. */
  readonly name?: { readonly kind: string; readonly value: string; readonly given: boolean };
  /** The machine type, or the size of a database or cache. */
  readonly machine?: MachineTrait;
  readonly image?: ImageTrait;
  /** The engine of a database or cache. */
  readonly engine?: { readonly kind: string; readonly name: string; readonly version?: string };
  /** The version of Kubernetes. */
  readonly version?: { readonly value: string; readonly autoUpgrade: boolean; readonly unlisted: boolean };
  /** The zone, where the program chose one. */
  readonly zone?: string;
  readonly volumeType?: string;
  readonly sizeGib?: number;
  readonly rootVolumeType?: string;
  readonly rootDiskGib?: number;
  /** How many file shares a server was given when it was defined. */
  readonly fileShares?: number;
}

/** A machine. */
export interface MachineTrait {
  readonly name: string;
  readonly vcpus?: number;
  readonly memoryGib?: number;
  readonly diskGib?: number;
  readonly architecture?: string;
  /** Whether the library chose it from what the program needs. */
  readonly byNeeds: boolean;
  /** What the program needs, where the library chose. */
  readonly asked?: { readonly vcpus?: number; readonly memoryGib: number; readonly architecture?: string };
  /** Whether the name was taken as it is, without a look into the catalogue. */
  readonly unlisted?: boolean;
}

/** An image: found in the catalogue by distribution and version, else the cloud's own name or identifier, taken as it is. */
export interface ImageTrait {
  readonly name: string;
  readonly distribution?: string;
  readonly version?: string;
}

const recorded = new WeakMap<IConstruct, Traits>();

/** Keeps what a construct was made of, so that it can be told what another cloud would make of it. */
export function recordTraits(construct: IConstruct, traits: Traits): void {
  recorded.set(construct, { ...recorded.get(construct), ...traits });
}

/** What a construct was made of, as far as it was kept. */
export function recordedTraits(construct: IConstruct): Traits {
  return recorded.get(construct) ?? {};
}
