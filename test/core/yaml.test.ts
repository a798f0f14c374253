import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { yamlText } from "../../src/core/yaml";

describe("YAML for readers of every version", () => {
  it.each(["yes", "No", "on", "OFF", "1_000", "0123", "12:30:45", "1.5", "2001-01-01", "=", "<<", "a\tb", "\u007f", "\u0085", "\u2028", "\ufeff", "\u001b[31m"])("has %j as text", (text) => {
    const written = yamlText({ text });
    expect(parse(written, { version: "1.1" })).toEqual({ text });
    expect(parse(written)).toEqual({ text });
    // eslint-disable-next-line no-control-regex
    expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\ufeff]/);
  });

  it("leaves plain words and blocks of lines as they are", () => {
    expect(yamlText({ word: "nginx", time: "08:30", lines: "a\n\tb\n" })).toBe("word: nginx\ntime: 08:30\nlines: |\n  a\n  \tb\n");
  });

  it("has half a character as UTF-8 has it", () => {
    expect(parse(yamlText({ text: "\ud800x" }))).toEqual({ text: "\ufffdx" });
  });
});
