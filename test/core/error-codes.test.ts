import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { CapabilityError, Cloud, CodedError, Firewall, Jurisdiction, Network, PrivateTraffic, ValidationError, vendors } from "archipel";
import { FakeCloud, testStack } from "archipel/testing";
import { ERROR_CATALOGUE } from "../../src/core/error-codes";
import { NetworkCapability } from "../../src/network/capabilities";
import { fixture, thrownBy } from "../testing/fixtures";

const ROOT = join(__dirname, "..", "..");
const PAGE = readFileSync(join(ROOT, "docs", "errors.md"), "utf8");
const CODES = Object.keys(ERROR_CATALOGUE) as (keyof typeof ERROR_CATALOGUE)[];
const SOURCES = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => [file, readFileSync(join(ROOT, "src", file), "utf8")] as const);

/** Validations that find nothing wrong themselves, and what they do instead. */
const SAY_NOTHING: Readonly<Record<string, string>> = {
  "core/app-checks.ts": "passes on what other validations say",
  "core/record-file.ts": "writes a file",
  "sovereignty/manifest-file.ts": "writes a file",
  "sovereignty/report/sovereignty-report.ts": "writes a file",
};
/** Codes that no program of one file can show. */
const NOT_SHOWN = ["ARCHIPEL_LIBRARY_MISMATCH", "ARCHIPEL_CONFORMANCE", "ARCHIPEL_SANDBOX"];

function sectionOf(code: string): string {
  return PAGE.split(/^(?=<a id=)/m).find((section) => section.startsWith(`<a id="${code}"></a>\n\n## ${code}\n`)) ?? "";
}

describe("the page on errors", () => {
  it.each(CODES)("has a section on %s with the catalogue's words", (code) => {
    const { title, cause, cure } = ERROR_CATALOGUE[code];
    const section = sectionOf(code);
    expect(section.toLowerCase()).toContain(`${title.toLowerCase()}.`);
    expect(section).toContain(`**Cause.** ${cause}\n`);
    expect(section).toContain(`**Cure.** ${cure}\n`);
  });

  it.each(CODES.filter((code) => !NOT_SHOWN.includes(code)))("shows a message that carries %s", (code) => {
    expect(sectionOf(code)).toMatch(new RegExp(`^\`\`\`(?:text|console)\n[^\`]*\\[${code}\\]`, "m"));
  });

  it("has no section on a code that there is not, and lists all", () => {
    expect([...PAGE.matchAll(/^## (\S+)$/gm)].map(([, code]) => code)).toEqual(CODES);
    expect([...PAGE.matchAll(/^\| \[(\w+)\]\(#\1\)/gm)].map(([, code]) => code)).toEqual(CODES);
  });
});

describe("the library", () => {
  it("throws nothing without a code", () => {
    expect(SOURCES.length).toBeGreaterThan(500);
    expect(SOURCES.filter(([, text]) => /\bnew (?:Type|Range)?Error\(/.test(text)).map(([file]) => file)).toEqual([]);
    expect(SOURCES.filter(([, text]) => /extends Error\b/.test(text)).map(([file]) => file)).toEqual(["core/coded-error.ts"]);
  });

  it("has no validation without a code", () => {
    const silent = SOURCES.filter(([, text]) => /\bvalidate(?::|\(\))/.test(text) && !text.includes("withCode(")).map(([file]) => file);
    expect(silent.sort()).toEqual(Object.keys(SAY_NOTHING));
  });

  it("uses every code but the sandbox's, which is a package of its own", () => {
    const used = SOURCES.filter(([file]) => file !== "core/error-codes.ts").map(([, text]) => text).join("\n");
    expect(CODES.filter((code) => !used.includes(`"${code}"`))).toEqual(["ARCHIPEL_SANDBOX"]);
    expect(readFileSync(join(ROOT, "sandbox", "src", "cli", "main.ts"), "utf8")).toContain("[ARCHIPEL_SANDBOX]");
  });
});

describe("an error", () => {
  const { cloud } = fixture({ without: [NetworkCapability.FIREWALL_PRIVATE_TRAFFIC] });

  it("tells programs its code, and people at the end of the message", () => {
    const error = thrownBy(() => new Network(cloud, "net", { cidr: "10.0.0.0/33" }), ValidationError);
    expect(error).toBeInstanceOf(CodedError);
    expect(error.code).toBe("ARCHIPEL_VALIDATION");
    expect(error.message).toMatch(/ \[ARCHIPEL_VALIDATION\]$/);
  });

  it("has a code of its own for each kind of cause", () => {
    const firewall = (): Firewall => new Firewall(cloud, "fw", { privateTraffic: PrivateTraffic.FILTERED });
    expect(thrownBy(firewall, CapabilityError).code).toBe("ARCHIPEL_CAPABILITY_MISSING");
    expect(thrownBy(() => Cloud.of(testStack()), CodedError).code).toBe("ARCHIPEL_CLOUD_NOT_FOUND");
    expect(thrownBy(() => Jurisdiction.country("France"), CodedError).code).toBe("ARCHIPEL_ARGUMENT");
    const network = new Network(new FakeCloud(testStack(), "cloud"), "net", { cidr: "10.0.0.0/16" });
    expect(thrownBy(() => network.with(new vendors.scaleway.ProtectedServer()), CodedError).code).toBe("ARCHIPEL_MIXIN_UNMATCHED");
  });
});

describe("a message", () => {
  it("calls what Terraform finds out later a token, not what cdktf spells it", () => {
    const [text, list] = [Token.asString({ resolve: () => "x" }), Token.asList({ resolve: () => [] })];
    expect(new CodedError("ARCHIPEL_ARGUMENT", `got ${text} and ${list.join()}`).message).toBe("got (a token) and (a token) [ARCHIPEL_ARGUMENT]");
  });
});
