import { Refusal } from "./refusal";
import { isAwaited, strike } from "../world/faults";
import type { FaultMoment } from "../world/model";
import type { World } from "../world/world";

/** The longest that a timer of Node waits. */
const LONGEST_SECONDS = 2_147_483;

/** Slow calls that are under way; a provider that is told to stop ends them. */
export class Delays {
  private readonly running = new Set<() => void>();

  /** Waits; ends early when {@link stop} is called. */
  public wait(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.running.delete(finish);
        resolve();
      };
      const timer = setTimeout(finish, seconds * 1000);
      this.running.add(finish);
    });
  }

  /** Waits until {@link stop} is called. */
  public waitForStop(): Promise<void> {
    return this.wait(LONGEST_SECONDS);
  }

  public stop(): void {
    [...this.running].forEach((finish) => finish());
  }
}

/** What becomes of a call that was struck, once its work is done. */
export interface Struck {
  readonly kind: "lose-answer" | "fail-late" | "crash" | "hang" | "miss";
  /** The words of the error. */
  readonly detail: string;
}

/** The provider's process dies: nobody is answered any more. */
export class Crash extends Error {}

const AFTERWARDS = ["lose-answer", "fail-late", "crash", "hang", "miss"] as const;
const WORDS: Readonly<Record<Struck["kind"], string>> = {
  "lose-answer": "lose the answer of",
  "fail-late": "fail, after the work was done,",
  "crash": "die after",
  "hang": "never answer",
  "miss": "find nothing in",
};

/**
 * Lets the ordered faults strike that this call is due for. Returns what must take the place of the answer once the work is done.
 * @throws Refusal when the call is to fail
 */
export async function suffer(world: World, delays: Delays, on: FaultMoment, type: string): Promise<Struck | undefined> {
  if (!isAwaited(world.read(), on, type)) {
    return undefined;
  }
  const struck = world.update((data) => strike(data, on, type));
  for (const fault of struck.filter(({ kind }) => kind === "slow")) {
    await delays.wait(fault.seconds);
  }
  if (struck.some(({ kind }) => kind === "stall")) {
    await delays.waitForStop();
  }
  const failing = struck.find(({ kind }) => kind === "fail" || kind === "stall");
  if (failing) {
    throw new Refusal([{ summary: "Ordered fault", detail: failing.message ?? `The sandbox was told to fail the ${ordinal(failing.nth)} ${on} of ${failing.type}.` }]);
  }
  const later = struck.flatMap(({ kind, nth, message }) => AFTERWARDS.flatMap((known) => (kind === known ? [{ kind: known, nth, message }] : [])))[0];
  return later && { kind: later.kind, detail: later.message ?? `The sandbox was told to ${WORDS[later.kind]} the ${ordinal(later.nth)} ${on} of ${type}: the work is done, and nobody heard of it.` };
}

/** 1st, 2nd, 3rd, 4th … */
function ordinal(n: number): string {
  const last = n % 100 >= 11 && n % 100 <= 13 ? 0 : n % 10;
  return `${n}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}
