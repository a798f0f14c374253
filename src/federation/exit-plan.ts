import type { MemberExitStep } from "./exit-step";
import { MemberExitPhase } from "./exit-step";

const TITLES: Record<MemberExitPhase, string> = {
  [MemberExitPhase.TAKE_OVER]: "Name the member in `leaving`, and deploy",
  [MemberExitPhase.WAIT]: "Wait until the others are complete",
  [MemberExitPhase.WITHDRAW]: "Nobody is sent there any more",
  [MemberExitPhase.REMOVE]: "Take it out of `members` and `leaving`, and deploy",
};

/**
 * How a member leaves a federation: what moves where, in which order, and what would be lost. Made by `federation.without(member)`.
 */
export class MemberExitPlan {
  /** The steps, in order. */
  public readonly steps: MemberExitStep[];

  /** @internal */
  public constructor(
    /** The member that leaves. */
    public readonly memberName: string,
    steps: MemberExitStep[],
  ) {
    const order = Object.values(MemberExitPhase);
    this.steps = [...steps].sort((one, other) => order.indexOf(one.phase) - order.indexOf(other.phase));
  }

  /** Whether it leaves without a loss of data. */
  public get isLossless(): boolean {
    return this.losses.length === 0;
  }

  /** What would be lost. */
  public get losses(): string[] {
    return this.steps.filter(({ loss }) => loss !== undefined).map(({ path, loss }) => `${path}: ${loss}`);
  }

  /** The plan for people, as Markdown. */
  public toMarkdown(): string {
    const phases = Object.values(MemberExitPhase).filter((phase) => phase === MemberExitPhase.REMOVE || this.of(phase).length > 0);
    const chapters = phases.map((phase, index) => [`## ${index + 1}. ${TITLES[phase]}`, "", ...this.of(phase).map(line), ""].join("\n"));
    const verdict = this.isLossless ? "Nothing is lost." : ["What would be lost:", "", ...this.losses.map((loss) => `- ${loss}`)].join("\n");
    return [`# How ${this.memberName} leaves`, "", verdict, "", ...chapters].join("\n");
  }

  private of(phase: MemberExitPhase): MemberExitStep[] {
    return this.steps.filter((step) => step.phase === phase);
  }
}

function line({ path, what, to, check, loss }: MemberExitStep): string {
  const details = [to && `to ${to.join(", ")}`, check && `done when \`${check}\` says so`, loss && `lost: ${loss}`].filter(Boolean);
  return `- \`${path}\`: ${[what, ...details].join("; ")}`;
}
