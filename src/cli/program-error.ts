/** An error as Node.js prints it: its name and message, and then where it was thrown. Python shows it so, too, but indented. */
const THROWN = /^( *)(?:@jsii\/kernel\.)?((?:[A-Za-z]\w*)?Error(?: \[\w+\])?: [\s\S]*?)(?=\n\s+at )/m;
/** What jsii puts before an error that has a name of its own. */
const WRAPPED = /^RuntimeError: (?=(?:[A-Za-z]\w*)?Error: )/;
/** cdktf's advice to look away. */
const ADVICE = /\n+If you wish to ignore these validations[^\n]*/;
/** Most of what other programs say that is shown. */
const MAX_LINES = 40;

/** What a program said when it failed, without where in the library that was. */
export function plainError(output: string): string {
  const [, indent, error] = THROWN.exec(output) ?? [];
  const thrown = error?.replaceAll(`\n${indent}`, "\n").replace(WRAPPED, "").replace(ADVICE, "");
  return (thrown ?? output.trim().split("\n").slice(-MAX_LINES).join("\n")).trim();
}
