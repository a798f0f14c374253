import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { shellWord } from "../../src/cli/shell-word";
import { HOSTILE } from "../trust/injection/hostile";

/** What no program can be given: NUL ends an argument, and half a character is none. */
const TEXTS = HOSTILE.filter((text) => !/[\0\ud800-\udfff]/u.test(text) && text.length < 1000);

describe("a command that the user is told to paste", () => {
  const folder = mkdtempSync(join(tmpdir(), "archipel-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(TEXTS.map((text) => [JSON.stringify(text), text] as const))("has the string as one word, which a shell takes as it is: %s", (_shown, text) => {
    const owned = text.replaceAll("/tmp/owned", join(folder, "owned"));
    const { stdout, status } = spawnSync("bash", ["-c", `printf '%s|' x-${shellWord(owned)} end`], { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } });
    expect({ stdout, status }).toEqual({ stdout: `x-${owned}|end|`, status: 0 });
    expect(existsSync(join(folder, "owned"))).toBe(false);
  });

  it.each(TEXTS.map((text) => [JSON.stringify(text), text] as const))("shows the terminal no control character: %s", (_shown, text) => {
    // eslint-disable-next-line no-control-regex
    expect(shellWord(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  it("leaves a plain path as it is", () => {
    expect(shellWord("cdktf.out/stacks/shop")).toBe("cdktf.out/stacks/shop");
  });
});
