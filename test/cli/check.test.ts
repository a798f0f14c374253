import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { archipel, inProcess, programFolder } from "../support/command-line";

// Each runs a program, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const check = (program: string, ...args: string[]) => inProcess(["check", ...args], { directory: programFolder(program) });

describe("archipel check", () => {
  it("ends with 0 where all policies are met by a program in TypeScript", async () => {
    const { code, out, err } = await archipel(["check"], programFolder("met"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe("MET     DataLocation home: everything stands in EU (SOV-2, SOV-3)\n\n1 policy: 1 met, 0 waived, 0 broken\n");
  });

  it("ends with 1 where one is broken, and says where, why, by which source, and what would do", async () => {
    const { code, out, err } = await archipel(["check"], programFolder("broken"));
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^BROKEN {2}DataLocation home: everything stands in FR/);
    expect(out).toMatch(/^ {8}shop\/warsaw\/files: stands at Scaleway pl-waw \(Warsaw, PL\): that is in PL; allowed: FR$/m);
    expect(out).toMatch(/^ {10}source: scaleway\/\S+: \S+ \(\d{4}-\d\d-\d\d\)$/m);
    expect(out).toMatch(/^ {10}satisfied by: .*Scaleway \(fr-par/m);
    expect(out).toMatch(/1 policy: 0 met, 0 waived, 1 broken\n$/);
  });

  it("ends with 0 where what breaks it is waived, and lists the waiver", async () => {
    const { code, out } = await check("waived");
    expect(code).toBe(0);
    expect(out).toMatch(/^WAIVED {2}DataLocation home/);
    expect(out).toMatch(/^ {10}waived by until-spring$/m);
    expect(out).toContain("  until-spring (in force): home for shop/warsaw/files, 2020-01-01 to 2999-12-31, by the board: moves in March\n");
  });

  it("gives the same as JSON", async () => {
    const { code, out } = await check("broken", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      formatVersion: 1, verdict: "broken", waivers: [], policies: [{ path: "home", verdict: "broken", violations: [{ path: "shop/warsaw/files" }] }],
    });
  });

  it("takes a program in JavaScript, and one that states no policy", async () => {
    expect(await check("plain")).toEqual({ code: 0, out: "The program states no policy, so that nothing was judged.\n", err: "" });
  });

  it("ends with 2 where nothing of Archipel is in the program", async () => {
    const { code, out, err } = await check("nothing");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^archipel: the program \(node main\.js\) defines nothing of Archipel: no cloud and no policy/);
  });

  it("ends with 2 and the program's error, without a stack trace, where it fails", async () => {
    const { code, out, err } = await check("refused");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^archipel: the program failed \(node main\.js\) \[ARCHIPEL_PROGRAM_FAILED\]:\nCapabilityError: shop\/home\/zone: DnsZone asks for what Hetzner does not offer\n {2}- zoneName: .*\n$/);
  });

  it("ends with 2 where it fails for another reason than its policies", async () => {
    const { code, err } = await check("invalid");
    expect(code).toBe(2);
    expect(err).toMatch(/^archipel: the program failed, though it breaks no policy \[ARCHIPEL_PROGRAM_FAILED\]:\nError: [\s\S]*\[shop\/paris\/files\] there are no files\n$/);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it("ends with 2 where there is no program", async () => {
    const { code, err } = await inProcess(["check"], { directory: programFolder(".") });
    expect(code).toBe(2);
    expect(err).toMatch(/^archipel: no program: .* has no cdktf\.json with an "app"; say how it is run with --app/);
  });

  it("runs what --app says instead of cdktf.json", async () => {
    const { code, err } = await check("met", "--app", "node ../broken/main.js");
    expect({ code, err }).toEqual({ code: 1, err: "" });
  });

  it("ends with 2 where what --app says is not there", async () => {
    const { code, err } = await check("met", "--app", "node no-such-program.js");
    expect(code).toBe(2);
    expect(err).toMatch(/^archipel: the program failed \(node no-such-program\.js\) \[ARCHIPEL_PROGRAM_FAILED\]:\nError: Cannot find module/);
  });

  it("shows what the program prints when asked to", async () => {
    expect((await check("plain", "--verbose")).err).toBe("two stacks\n");
  });

  it("colours verdicts when it may", async () => {
    const { out } = await inProcess(["check"], { directory: programFolder("waived"), colour: true });
    expect(out).toMatch(/^\u001b\[33mWAIVED/);
  });
});

describe("the program that a command runs", () => {
  it("gets its context as cdktf gives it, an output folder that is thrown away, and no values of variables", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-test-"));
    const seen = join(folder, "seen.json");
    try {
      const variables = { ...process.env, ARCHIPEL_TEST_ENVIRONMENT: seen, TF_VAR_password: "secret", CDKTF_CONTEXT_JSON: '{"stack":"from-outside"}' };
      const { out } = await inProcess(["report", "--json"], { directory: programFolder("context"), variables });
      expect(JSON.parse(out)).toMatchObject({ stacks: ["from-outside"], clouds: [{ region: { name: "nl-ams" } }] });
      const { outdir, variables: given } = JSON.parse(readFileSync(seen, "utf8")) as { outdir: string; variables: Record<string, string> };
      expect(outdir.startsWith(tmpdir())).toBe(true);
      expect(() => readFileSync(join(outdir, "manifest.json"))).toThrow("ENOENT");
      expect(given.TF_VAR_password).toBeUndefined();
      expect(JSON.parse(given.CDKTF_CONTEXT_JSON)).toEqual({ region: "nl-ams", stack: "from-outside", cdktfRelativeModules: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
