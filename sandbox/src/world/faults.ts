import type { Fault, FaultKind, FaultMoment, WorldData } from "./model";

/** The order of a fault. */
export interface FaultOrder {
  readonly on: FaultMoment;
  /** A resource type; `*` stands for any run of characters. @default "*" */
  readonly type?: string;
  /** Which matching call is struck, counted from 1, from now on. @default 1 */
  readonly nth?: number;
  /** @default "fail" */
  readonly kind?: FaultKind;
  /** How long a slow call takes. @default 5 */
  readonly seconds?: number;
  /** The error's words. @default a sentence that says that the fault was ordered */
  readonly message?: string;
}

export const FAULT_MOMENTS: readonly FaultMoment[] = ["create", "update", "delete", "read", "plan"];
export const FAULT_KINDS: readonly FaultKind[] = ["fail", "slow", "lose-answer", "fail-late", "crash", "hang", "stall", "miss"];

/** What only a call that changes something can suffer. */
const OF_CHANGES: readonly FaultKind[] = ["lose-answer", "fail-late", "crash", "hang"];

/** Adds a fault to the world. @throws when the order makes no sense. */
export function addFault(data: WorldData, order: FaultOrder): Fault {
  const fault: Fault = {
    id: Math.max(0, ...data.faults.map((known) => known.id)) + 1,
    on: order.on,
    type: order.type ?? "*",
    nth: order.nth ?? 1,
    kind: order.kind ?? "fail",
    seconds: order.seconds ?? 5,
    calls: 0,
    ...(order.message === undefined ? {} : { message: order.message }),
  };
  if (!FAULT_MOMENTS.includes(fault.on)) {
    throw new Error(`A fault strikes on ${FAULT_MOMENTS.join(", ")}; not on "${fault.on}".`);
  }
  if (!FAULT_KINDS.includes(fault.kind)) {
    throw new Error(`A fault is of kind ${FAULT_KINDS.join(", ")}; not "${fault.kind}".`);
  }
  if (!Number.isInteger(fault.nth) || fault.nth < 1) {
    throw new Error("The call to strike is counted from 1.");
  }
  if (!(fault.seconds >= 0)) {
    throw new Error("A slow call takes a number of seconds, not below 0.");
  }
  if (OF_CHANGES.includes(fault.kind) && (fault.on === "plan" || fault.on === "read")) {
    throw new Error(`Only create, update and delete can suffer "${fault.kind}"; a ${fault.on} changes nothing, so let it fail.`);
  }
  if (fault.kind === "miss" && fault.on !== "read") {
    throw new Error(`Only a read can miss what is there; not a ${fault.on}.`);
  }
  data.faults.push(fault);
  return fault;
}

/** Counts one call against every matching fault, and returns those whose turn it is. */
export function strike(data: WorldData, on: FaultMoment, type: string): readonly Fault[] {
  data.faults = data.faults.map((fault) => (matches(fault, on, type) ? { ...fault, calls: fault.calls + 1 } : fault));
  return data.faults.filter((fault) => matches(fault, on, type) && fault.calls === fault.nth);
}

/** True when a call of this kind would be counted by some fault: a cheap question before a transaction. */
export function isAwaited(data: WorldData, on: FaultMoment, type: string): boolean {
  return data.faults.some((fault) => fault.calls < fault.nth && matches(fault, on, type));
}

function matches(fault: Fault, on: FaultMoment, type: string): boolean {
  const pattern = fault.type.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  return fault.on === on && new RegExp(`^${pattern}$`).test(type);
}
