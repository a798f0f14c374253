/** A value as the world's file keeps it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Attributes of an object, as Terraform's state has them. */
export type Attributes = { readonly [name: string]: Json };

/**
 * How an object came to be: `created` by a resource, `given` (a data source found it, or the user said it exists),
 * or `implied` by another object, with which it goes (the port that a server makes for itself).
 */
export type Origin = "created" | "given" | "implied";

/** Something that exists in the world. */
export interface WorldObject {
  /** `namespace/name` of the provider. */
  readonly provider: string;
  readonly type: string;
  readonly id: string;
  readonly origin: Origin;
  /** A short digest of the provider's configuration: names are unique within it. */
  readonly account: string;
  readonly attributes: Attributes;
  /** Further identifiers that the world made for this object (its port, its root volume): they may be referred to as well. */
  readonly issued: readonly string[];
  /** The key of the object that this one goes with. */
  readonly owner?: string;
  readonly createdAt: string;
}

/** An address that is taken. */
export interface Lease {
  /** The subnet's id, or `public4`, `public6`. */
  readonly pool: string;
  readonly address: string;
  /** The key of the object that holds it. */
  readonly holder: string;
}

/** The moment at which a fault strikes. */
export type FaultMoment = "create" | "update" | "delete" | "read" | "plan";

/**
 * What an ordered fault does.
 *
 * - `fail`: nothing is done, and the answer is an error
 * - `slow`: the call takes its time
 * - `lose-answer`: the work is done, and the answer is an error that tells nothing of it
 * - `fail-late`: the work is done, and the answer is an error that tells what was done; Terraform calls what was created tainted then
 * - `crash`: the work is done, and the provider's process dies with all that it was about to answer
 * - `hang`: the work is done, and there is no answer until the provider is told to stop
 * - `stall`: nothing is done, and there is no answer until the provider is told to stop
 * - `miss`: a read finds nothing, though it is there
 */
export type FaultKind = "fail" | "slow" | "lose-answer" | "fail-late" | "crash" | "hang" | "stall" | "miss";

/** An ordered fault. */
export interface Fault {
  readonly id: number;
  readonly on: FaultMoment;
  /** A resource type; `*` stands for any run of characters. */
  readonly type: string;
  /** Which matching call is struck, counted from 1. */
  readonly nth: number;
  readonly kind: FaultKind;
  readonly seconds: number;
  readonly message?: string;
  /** Matching calls so far. */
  readonly calls: number;
}

/** All that the world's file holds. Changed only within a transaction. */
export interface WorldData {
  readonly format: 1;
  readonly objects: Record<string, WorldObject>;
  leases: Lease[];
  /** Identifiers of what was destroyed, the latest last. */
  graves: string[];
  faults: Fault[];
  /** Counts up: numeric ids, MAC addresses and the like come from it. */
  counter: number;
}
