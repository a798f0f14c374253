import type { Outcome } from "archipel-sandbox";
import type { Deployment } from "./deployment";
import type { Program } from "./programs";

/** What happened to programs in their whole life: deployed, planned again, changed, planned again, destroyed. */
export interface Life {
  readonly deployment: Deployment;
  /** The plan after the first deployment. */
  readonly second: Outcome;
  /** The plan of the change. */
  readonly change: Outcome;
  /** The plan after the change. */
  readonly fourth: Outcome;
}

/**
 * Puts programs through their whole life; throws when the engine fails on the way.
 *
 * @param isAlone whether nothing but the deployment changes what exists: what a plan has just read again, the next run takes as it was then
 */
export async function live(deployment: Deployment, isAlone = false): Promise<Life> {
  const unread = isAlone ? ["-refresh=false"] : [];
  try {
    deployment.synthesize("base");
    await deployment.deploy();
    const second = await deployment.plan();
    deployment.synthesize("changed");
    const change = await deployment.prepare(...unread);
    await deployment.carryOut();
    const fourth = await deployment.plan();
    return { deployment, second, change, fourth };
  } finally {
    await deployment.destroy(...unread);
  }
}

/** What is wrong with one program's life, as sentences; none when all is well. */
export function complaints(life: Life, program: Program): string[] {
  const { deployment, second, change, fourth } = life;
  const found: string[] = [];
  const complain = (what: string, addresses: readonly string[]): void => {
    if (addresses.length > 0) {
      found.push(`${what}: ${addresses.join(", ")}`);
    }
  };
  complain("a second plan is not empty", deployment.touched(program, second.planned));
  complain("a second plan creates", deployment.of(program, second.planned.created));
  complain("the change replaces", deployment.of(program, change.planned.replaced));
  if (program.onlyAdds) {
    complain("the change touches what was there", deployment.touched(program, change.planned));
  }
  complain("the plan after the change is not empty", deployment.touched(program, fourth.planned));
  complain("the plan after the change creates", deployment.of(program, fourth.planned.created));
  return found;
}
