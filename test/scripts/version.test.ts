import { describe, expect, it } from "vitest";
import { releaseFaults, versionIn } from "../../scripts/tooling/version";

const CHANGELOG = "# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-24)\n\n- Something\n";

describe("a release", () => {
  it("has the same version in both packages", () => {
    expect(versionIn("sandbox")).toBe(versionIn("."));
  });

  it("is one when the change log has a dated section for it", () => {
    expect(releaseFaults("0.2.0", { "archipel-sandbox": "0.2.0" }, CHANGELOG)).toEqual([]);
  });

  it("is none when the change log does not know the version", () => {
    expect(releaseFaults("0.3.0", {}, CHANGELOG)).toEqual(['CHANGELOG.md has no section "## 0.3.0 (YYYY-MM-DD)"']);
  });

  it("is none when the packages differ", () => {
    expect(releaseFaults("0.2.0", { "archipel-sandbox": "0.1.0" }, CHANGELOG)).toEqual(["archipel-sandbox has version 0.1.0, archipel 0.2.0; they are released together"]);
  });
});
