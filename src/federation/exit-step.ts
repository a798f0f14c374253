/**
 * When something happens while a member leaves. The order is that of this list.
 */
export enum MemberExitPhase {
  /** Others take over: with the member in `leaving`, and one deployment. What the member has stays. */
  TAKE_OVER = "take-over",
  /** Wait until what others took over is complete. */
  WAIT = "wait",
  /** Nobody is sent to the member any more. */
  WITHDRAW = "withdraw",
  /** What is on the member goes: without the member in `members`, and one deployment. */
  REMOVE = "remove",
}

/**
 * One step of a member's way out.
 */
export interface MemberExitStep {
  /** When. */
  readonly phase: MemberExitPhase;
  /** The construct path of the part that it is about. */
  readonly path: string;
  /** What happens, or what there is to wait for, as a sentence. */
  readonly what: string;
  /**
   * The members that take over.
   *
   * @default - none, as nothing moves
   */
  readonly to?: string[];
  /**
   * A command that tells whether it is done, where there is one; it is for a server of the part.
   *
   * @default - none
   */
  readonly check?: string;
  /**
   * What would be lost by it, as a sentence.
   *
   * @default - nothing
   */
  readonly loss?: string;
}
