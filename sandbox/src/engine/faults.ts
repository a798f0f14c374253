import { Refusal } from "./refusal";
import { isAwaited, strike } from "../world/faults";
import type { FaultMoment } from "../world/model";
import type { World } from "../world/world";

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

  public stop(): void {
    [...this.running].forEach((finish) => finish());
  }
}

/**
 * Lets the ordered faults strike that this call is due for. Returns the words of the error that must take the place of the answer
 * once the work is done, if the answer is to be lost.
 * @throws Refusal when the call is to fail
 */
export async function suffer(world: World, delays: Delays, on: FaultMoment, type: string): Promise<string | undefined> {
  if (!isAwaited(world.read(), on, type)) {
    return undefined;
  }
  const struck = world.update((data) => strike(data, on, type));
  for (const fault of struck.filter(({ kind }) => kind === "slow")) {
    await delays.wait(fault.seconds);
  }
  const failing = struck.find(({ kind }) => kind === "fail");
  if (failing) {
    throw new Refusal([{ summary: "Ordered fault", detail: failing.message ?? `The sandbox was told to fail the ${ordinal(failing.nth)} ${on} of ${failing.type}.` }]);
  }
  const losing = struck.find(({ kind }) => kind === "lose-answer");
  return losing && (losing.message ?? `The sandbox was told to lose the answer of the ${ordinal(losing.nth)} ${on} of ${losing.type}: the work is done, and nobody heard of it.`);
}

/** 1st, 2nd, 3rd, 4th … */
function ordinal(n: number): string {
  const last = n % 100 >= 11 && n % 100 <= 13 ? 0 : n % 10;
  return `${n}${["th", "st", "nd", "rd"][last] ?? "th"}`;
}
