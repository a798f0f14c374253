/**
 * What a move makes of a construct.
 */
export enum ExitVerdict {
  /** It is there as it is here. */
  UNCHANGED = "unchanged",
  /** It moves with no change of the program; the library picks another machine, image or name. */
  ADAPTED = "adapted",
  /** It moves once the program is changed: a name, a zone or a type that only the cloud of today has. */
  EDITED = "edited",
  /** The program asks the cloud before it defines it, and the answer there is another: it does there what it says itself. */
  DECIDED = "decided",
  /** The cloud does not offer what it needs. */
  REFUSED = "refused",
}
