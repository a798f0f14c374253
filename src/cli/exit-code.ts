/** What the process ends with. */
export enum ExitCode {
  /** It is as asked for. */
  FINE = 0,
  /** A policy is broken, or something cannot move. */
  NO = 1,
  /** The command was called wrongly, or the program failed. */
  ERROR = 2,
}
