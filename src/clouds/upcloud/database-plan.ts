import { Token } from "cdktf";
import { DATABASE_TYPES } from "./database-offers";
import type { Faults } from "../../core/faults";
import { describeList } from "../../core/text";
import type { DatabaseSpec } from "../../databases/driver";

/** A plan, and what is added to its storage. */
export interface DatabasePlan {
  readonly plan: string;
  /** @default - nothing */
  readonly additionalGib?: number;
}

/**
 * The plan of a size: the one with the most storage that is not more than what is asked for, else the smallest, and the rest beside it.
 * A size that the catalogue does not know is taken to have a plan of just that storage.
 */
export function databasePlan(faults: Faults, { nodeType, highlyAvailable, storageGib }: DatabaseSpec): DatabasePlan | undefined {
  const nodes = highlyAvailable ? 2 : 1;
  const type = DATABASE_TYPES.find(({ name }) => name === nodeType);
  if (Token.isUnresolved(storageGib)) {
    faults.add("storageGib", storageGib, "a number known when the program runs, because it decides the plan");
    return undefined;
  }
  if (type === undefined) {
    return { plan: `${nodes}x${nodeType}-${storageGib}GB` };
  }
  const [offered, others] = highlyAvailable ? [type.twoNodesGib, "without highlyAvailable"] : [type.oneNodeGib, "with highlyAvailable"];
  if (offered.length === 0) {
    const sizes = DATABASE_TYPES.filter(({ oneNodeGib, twoNodesGib }) => (highlyAvailable ? twoNodesGib : oneNodeGib).length > 0);
    faults.add("size", nodeType, `${describeList(sizes.map(({ name }) => name))}; there are plans of this size ${others} only`);
    return undefined;
  }
  const own = Math.max(offered[0], ...offered.filter((gib) => gib <= storageGib));
  return { plan: `${nodes}x${nodeType}-${own}GB`, additionalGib: storageGib > own ? storageGib - own : undefined };
}
