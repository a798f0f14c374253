import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKAGES } from "../../scripts/package/npm";
import { ROOT } from "../../scripts/tooling/shell";

type Target = string | { readonly types: string; readonly default: string };

const exportsOf = (name: keyof typeof PACKAGES): [subpath: string, target: Target][] =>
  Object.entries((JSON.parse(readFileSync(join(PACKAGES[name], "package.json"), "utf8")) as { exports: Record<string, Target> }).exports);

/** The files that a target stands for: one, or one for each folder that its star may be. */
function filesOf(name: keyof typeof PACKAGES, target: string): string[] {
  const [before, after] = target.split("*") as [string, string | undefined];
  if (after === undefined) {
    return [join(PACKAGES[name], target)];
  }
  const folder = join(PACKAGES[name], before);
  const stars = readdirSync(folder, { withFileTypes: true }).filter((entry) => !/^(index|mixins|runtime)\b/.test(entry.name));
  return stars.map((entry) => join(folder, `${entry.name}${after}`));
}

describe.each(["archipel", "archipel-sandbox"] as const)("the exports of %s", (name) => {
  it.each(exportsOf(name))("%s lead to files that are there", (_, target) => {
    const files = (typeof target === "string" ? [target] : [target.types, target.default]).flatMap((path) => filesOf(name, path));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe("the subpath of a cloud", () => {
  it("is there for each cloud of this library", () => {
    const clouds = readdirSync(join(ROOT, "src", "clouds"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(clouds.length).toBeGreaterThan(20);
    expect(clouds.filter((cloud) => !existsSync(join(ROOT, "lib", "clouds", cloud, "public.d.ts")))).toEqual([]);
  });
});
