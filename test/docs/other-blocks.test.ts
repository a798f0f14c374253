import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/cli/command-line";
import { blocksOfPages } from "../support/docs/pages";
import { scriptsFor, shellCalls } from "../support/docs/shell-lines";

const blocks = blocksOfPages();
const place = (block: { readonly file: string; readonly line: number }): string => `${block.file}:${block.line}`;

describe("the other blocks of the documentation", () => {
  const shells = blocks.filter(({ language }) => ["sh", "bash", "shell", "console"].includes(language));

  test("run npm scripts that there are", () => {
    const called = shells.flatMap((block) => shellCalls(block).scripts.map((script) => ({ script, block })));
    expect(called.length).toBeGreaterThan(5);
    expect(called.filter(({ script, block }) => !scriptsFor(block).includes(script)).map(({ script, block }) => `${place(block)}: ${script}`)).toEqual([]);
  });

  test("run commands of archipel that there are, with flags that they take", async () => {
    const called = shells.flatMap((block) => shellCalls(block).commands.map((words) => ({ words, block })));
    const wrong = await Promise.all(
      called.map(async ({ words, block }) => {
        const verb = words.find((word) => !word.startsWith("-"));
        const help = await helpOf(verb === undefined || words[0].startsWith("-") ? [] : [verb]);
        const flags = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/=.*/, ""));
        const unknown = help === undefined ? [`archipel ${verb}`] : flags.filter((flag) => !new RegExp(`(^|[\\s,])${flag}(?![\\w-])`, "m").test(help));
        return unknown.map((what) => `${place(block)}: ${what}`);
      }),
    );
    expect(called.length).toBeGreaterThan(5);
    expect(wrong.flat()).toEqual([]);
  });

  test("are JSON where they say so", () => {
    const broken = blocks.filter(({ language, text }) => language === "json" && !parses(text));
    expect(broken.map(place)).toEqual([]);
  });

  test("say what they are", () => {
    expect(blocks.filter(({ language }) => language === "").map(place)).toEqual([]);
  });
});

/** The help of a command. @default - none, where there is no such command */
async function helpOf(command: readonly string[]): Promise<string | undefined> {
  let printed = "";
  const take = (text: string): void => {
    printed += text;
  };
  const code = await runCommandLine([...command, "--help"], { print: take, say: () => undefined, width: 200 } as unknown as Parameters<typeof runCommandLine>[1]);
  return code === 0 && printed.includes(`Usage: ${["archipel", ...command].join(" ")}`) ? printed : undefined;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
