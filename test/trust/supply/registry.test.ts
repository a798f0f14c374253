import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGES, packNpm } from "../../../scripts/package/npm";
import { ROOT } from "../../../scripts/tooling/shell";
import { skipped } from "../../support/skipped";
import { isWhole } from "../support/effort";
import { record } from "../support/figures";

/** What `npm audit` says, as far as it is read. */
interface Audit {
  readonly error?: { readonly summary?: string };
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

/** Known faults of what users install, by package, and why they do no harm. None is known to this list. */
const EXPLAINED: Readonly<Record<string, string>> = {};

/** npm ends with 1 where it finds something, and tells it all the same. */
function audit(): Promise<Audit> {
  return new Promise((fulfil) => {
    execFile("npm", ["audit", "--json", "--omit", "dev"], { cwd: ROOT, maxBuffer: 1e8 }, (error, printed) => {
      try {
        fulfil(JSON.parse(printed) as Audit);
      } catch {
        fulfil({ message: error?.message ?? printed });
      }
    });
  });
}

/** Long, or in need of a registry that answers: `npm run trust` alone. */
describe.skipIf(!isWhole)("in the long run", () => {
  it("npm audit knows of no fault in what users install that is not explained", async (context) => {
    const { vulnerabilities, message, error } = await audit();
    if (vulnerabilities === undefined) {
      const why = `the registry gives no advisories: ${([error?.summary, message].find((text) => text) ?? "no answer").split("\n")[0]}`.replace(/https?:\/\/\S+/g, "its address");
      record({ part: "supply", on: "npm audit", figures: {}, skipped: why });
      skipped(context, "npm audit of what users install", `NOT TRIED: ${why}`);
      return;
    }
    const found = Object.keys(vulnerabilities);
    record({ part: "supply", on: "npm audit", figures: {}, counts: { vulnerable: found.length, explained: found.filter((name) => name in EXPLAINED).length } });
    expect(found.filter((name) => !(name in EXPLAINED))).toEqual([]);
  });

  it.each(Object.keys(PACKAGES) as (keyof typeof PACKAGES)[])("the archive of %s is the same when it is packed again", async (name) => {
    const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "archipel-packed-")));
    const sums: string[] = [];
    for (const folder of folders) {
      sums.push(createHash("sha256").update(readFileSync(await packNpm(name, folder))).digest("hex"));
    }
    folders.forEach((folder) => rmSync(folder, { recursive: true }));
    expect(sums[1]).toBe(sums[0]);
    record({ part: "supply", on: `${name} packed twice`, figures: {}, counts: { sha256: sums[0], differing_files: 0 } });
  }, 600_000);
});
