/** An error as Node.js prints it: its name and message, and then where it was thrown. */
const THROWN = /^(?:[A-Za-z]\w*)?Error(?: \[\w+\])?: [\s\S]*?(?=\n\s+at )/m;
/** Most of what other programs say that is shown. */
const MAX_LINES = 40;

/** What a program said when it failed, without where in the library that was. */
export function plainError(output: string): string {
  return (THROWN.exec(output)?.[0] ?? output.trim().split("\n").slice(-MAX_LINES).join("\n")).trim();
}
