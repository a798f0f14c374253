import type { KnownCloud } from "../sovereignty/fact-book";

/** What a command finds around it. */
export interface Environment {
  /** The folder that it was called in. */
  readonly directory: string;
  /** The environment variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The clouds of the library. */
  readonly atlas: readonly KnownCloud[];
  /** Whether colours are wanted and shown. */
  readonly colour: boolean;
  /** How many characters a line has room for. */
  readonly width: number;
  /**
   * Asks whoever sits at the terminal, and gives the line; undefined when there will be none.
   *
   * @default - nobody sits there
   */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Prints what was asked for. */
  readonly print: (text: string) => void;
  /** Prints what is said besides. */
  readonly say: (text: string) => void;
}

/** Whether a terminal shows colours, and nobody asked it not to. */
export function wantsColour(variables: Environment["variables"], isTerminal: boolean | undefined): boolean {
  const { NO_COLOR: not, FORCE_COLOR: force, TERM: terminal } = variables;
  if (not !== undefined && not !== "") {
    return false;
  }
  return force !== undefined && force !== "" ? force !== "0" : isTerminal === true && terminal !== "dumb";
}
