/** Whether this is the long run, `npm run trust`, and not a run of the tests. */
export const isWhole = process.env.ARCHIPEL_TRUST === "whole";

/** How often something is tried: in the tests, and in the long run (which `--scale 0.1` makes shorter). */
export function effort(inTests: number, whole: number): number {
  return isWhole ? Math.max(1, Math.round(whole * Number(process.env.ARCHIPEL_TRUST_SCALE ?? "1"))) : inTests;
}

/**
 * The seed of all that is random in this run: that of the environment, which `npm run trust` makes new each time, or always the same in the tests, so that a change is
 * not blamed for what was found by chance. It is printed by whoever draws.
 */
export const seed = Number(process.env.ARCHIPEL_SEED ?? "20261129");
