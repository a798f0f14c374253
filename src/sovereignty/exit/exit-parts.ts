import type { ExitVerdict } from "./exit-verdict";
import type { Gap } from "../../core/errors";

/**
 * Something of a construct that differs on the other cloud.
 */
export interface ExitChange {
  /** The property, as the program spells it. */
  readonly property: string;
  /** What it is today. */
  readonly from: string;
  /**
   * What it becomes, or could be.
   *
   * @default - that is for the program to say
   */
  readonly to?: string;
  /** Whether the program must be changed by hand. */
  readonly byHand: boolean;
  /** Whether the library itself refuses it as it is; else it lets it through, and the cloud would not know it. */
  readonly isChecked: boolean;
  /** In words. */
  readonly message: string;
}

/**
 * A construct, and what the move makes of it.
 */
export interface ExitItem {
  /** The path of the construct. */
  readonly path: string;
  /** Its class: `Server`. */
  readonly kind: string;
  /** The path of the cloud that it stands on. */
  readonly cloudPath: string;
  /** What becomes of it. */
  readonly verdict: ExitVerdict;
  /** What differs. */
  readonly changes: ExitChange[];
  /** What the cloud does not offer of what it needs. */
  readonly gaps: Gap[];
}

/**
 * Data that the program does not move, and people must.
 */
export interface ExitData {
  /** The path of the construct that keeps it. */
  readonly path: string;
  /** Its class: `Bucket`. */
  readonly kind: string;
  /** What is to be carried. */
  readonly what: string;
  /** By which means. */
  readonly how: string;
  /**
   * At most how much, in GiB.
   *
   * @default - the program does not know
   */
  readonly sizeGib?: number;
  /** Its marks, see `DataClass`. */
  readonly dataClasses: string[];
}

/**
 * Something that stays behind.
 */
export interface ExitLeftover {
  /** Its path. */
  readonly path: string;
  /** What it is: a Terraform type, a mixin, an address. */
  readonly what: string;
  /** Why it does not come along, and what to do. */
  readonly why: string;
}

/**
 * The program asks clouds whether they offer something, and the two answer differently.
 */
export interface ExitDecision {
  /** The path of the cloud that it asked. */
  readonly cloudPath: string;
  /** The capability. */
  readonly capabilityId: string;
  /** What that is, in words. */
  readonly title: string;
  /** Whether the cloud of today offers it. */
  readonly isOfferedHere: boolean;
  /** Whether the other one does. */
  readonly isOfferedThere: boolean;
}

/**
 * A cloud and region of a move.
 */
export interface ExitPlace {
  /** The path of the cloud in its program. */
  readonly path: string;
  /** Its name for people. */
  readonly cloudName: string;
  /** Its region. */
  readonly region: string;
  /**
   * The country where that is, ISO 3166-1 alpha-2.
   *
   * @default - unknown
   */
  readonly country?: string;
  /**
   * The company behind it.
   *
   * @default - unknown
   */
  readonly operatorName?: string;
  /**
   * The country of its seat, ISO 3166-1 alpha-2.
   *
   * @default - unknown
   */
  readonly seat?: string;
}
