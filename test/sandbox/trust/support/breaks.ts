import type { Changes, FaultKind, FaultMoment } from "archipel-sandbox";
import type { Backend, TriedStack } from "./tried-stack";

/** A way in which a run is broken off. */
export interface Break {
  readonly name: string;
  /** The call that it strikes, and how; nothing where the store of the state fails. */
  readonly strikes?: { readonly on: FaultMoment; readonly kind: FaultKind };
  readonly isKilled: boolean;
  readonly backend: Backend;
  /** Whether something may be made that nobody hears of. */
  readonly losesAnswers: boolean;
}

const fault = (on: FaultMoment, kind: FaultKind, backend: Backend = "local"): Break => {
  const isKilled = kind === "hang" || kind === "stall";
  // A kill and a crash take the answers of all calls that are under way, not only of the one that was struck.
  const losesAnswers = kind === "crash" || isKilled || (on === "create" && kind === "lose-answer");
  return { name: `${on}: ${isKilled ? "killed, " : ""}${kind}${backend === "http" ? ", state by http" : ""}`, strikes: { on, kind }, isKilled, backend, losesAnswers };
};
const UNWRITTEN: Break = { name: "the store of the state fails", isKilled: false, backend: "http", losesAnswers: false };

/** What breaks a deployment off. */
export const OF_DEPLOY: readonly Break[] = [
  fault("create", "fail"),
  fault("create", "fail-late"),
  fault("create", "lose-answer"),
  fault("create", "crash"),
  fault("create", "stall"),
  fault("create", "hang"),
  fault("create", "hang", "http"),
  UNWRITTEN,
  fault("update", "fail"),
  fault("update", "fail-late"),
  fault("update", "lose-answer"),
  fault("update", "crash"),
  fault("update", "hang"),
  fault("delete", "fail"),
  fault("delete", "lose-answer"),
  fault("delete", "hang"),
];

/** What breaks a destruction off. */
export const OF_DESTROY: readonly Break[] = [
  fault("delete", "fail"),
  fault("delete", "fail-late"),
  fault("delete", "lose-answer"),
  fault("delete", "crash"),
  fault("delete", "stall"),
  fault("delete", "hang"),
  fault("delete", "hang", "http"),
  UNWRITTEN,
];

/** The types that a run calls its providers for, once for each call. */
export function callsOf({ created, updated, replaced, destroyed }: Changes, on: FaultMoment): readonly string[] {
  const addresses = { create: [...created, ...replaced], update: updated, delete: [...destroyed, ...replaced], read: [], plan: [] }[on];
  return addresses.map((address) => address.split(".")[0]!).filter((type) => type !== "terraform_data");
}

/** Breaks a run off at a point that a number chooses. Tells whether it came to that. */
export async function breakOff(stack: TriedStack, what: "apply" | "destroy", how: Break, calls: readonly string[], random: number): Promise<boolean> {
  const { world } = stack.sandbox;
  world.clearFaults();
  stack.states.failing = how.strikes ? 0 : 1 + (random % 6);
  if (how.strikes) {
    const index = random % calls.length;
    const type = calls[index]!;
    world.addFault({ ...how.strikes, type, nth: calls.slice(0, index + 1).filter((other) => other === type).length, message: "Quota exceeded" });
  }
  const hasStruck = (): boolean => world.faults().some(({ calls: counted, nth }) => counted >= nth);
  const killer = new AbortController();
  let isOver = false;
  const running = stack.terraform(how.isKilled ? killer.signal : undefined)[what]().finally(() => (isOver = true));
  while (how.isKilled && !isOver && !hasStruck()) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  killer.abort();
  const { exitCode } = await running;
  const cameToIt = exitCode !== 0 && (how.strikes ? hasStruck() : stack.states.failing <= 0);
  stack.states.failing = 0;
  world.clearFaults();
  return cameToIt;
}
