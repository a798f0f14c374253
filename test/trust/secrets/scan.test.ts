import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Marks } from "./scan";

/** The scan itself can fail. */
describe("the scan for secrets", () => {
  const marks = new Marks();
  const mark = marks.make();
  const other = marks.make();
  const within = `user:${mark}@host`;

  test.each([
    ["plain", within],
    ["in JSON within JSON", JSON.stringify(JSON.stringify({ password: within }))],
    ["in base64", Buffer.from(within).toString("base64")],
    ["in base64, one place further", Buffer.from(`x${within}`).toString("base64")],
    ["in base64, two places further", Buffer.from(`xy${within}`).toString("base64")],
    ["in base64 within base64", Buffer.from(Buffer.from(within).toString("base64")).toString("base64")],
    ["in base64 for URLs", Buffer.from(`???${within}???`).toString("base64url")],
    ["in gzip and base64", JSON.stringify({ user_data: gzipSync(within).toString("base64") })],
    ["in hexadecimal digits", Buffer.from(within).toString("hex")],
    ["in a URL", [...within].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("")],
    ["in JSON escapes", [...within].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join("")],
    ["over lines", `${mark.slice(0, 9)}\n    ${mark.slice(9)}`],
    ["over escaped lines", `${mark.slice(0, 9)}\\n${mark.slice(9)}`],
    ["in parts", `"${mark.slice(0, 9)}" + "${mark.slice(9)}"`],
    ["backwards", [...mark].reverse().join("")],
  ])("finds a secret %s", (_how, text) => {
    expect(marks.in(text)).toEqual([mark]);
  });

  test("finds a secret in what an error holds, and in its cause", () => {
    const error = new Error("something failed", { cause: new Error(within) });
    expect(marks.inThrown(Object.assign(new Error("x"), { props: { token: other } }))).toEqual([other]);
    expect(marks.inThrown(error)).toEqual([mark]);
  });

  test("finds nothing where there is none", () => {
    expect(marks.in("Zq7Archipel and GeheimX9, but not together")).toEqual([]);
    expect(marks.inThrown(new Error("no secret"))).toEqual([]);
  });
});
