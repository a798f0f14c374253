import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Lock, Locked } from "./lockfile";
import { lockFaults, readLock, treeOf } from "./lockfile";
import manifest from "../../../package.json";
import sandboxManifest from "../../../sandbox/package.json";
import { ALLOWED_LICENCES } from "../../../scripts/package/bill-of-materials";
import { ROOT } from "../../../scripts/tooling/shell";
import { record } from "../support/figures";

const lock = readLock();
const SCRIPTS = ["preinstall", "install", "postinstall"];

/** What users install: what each package names, with all that is below it. */
const INSTALLED: Readonly<Record<string, ReadonlyMap<string, Locked>>> = {
  "archipel": treeOf(lock, "", Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })),
  "archipel-sandbox": treeOf(lock, "sandbox", Object.keys(sandboxManifest.dependencies)),
};

/** Packages with a script that npm runs when they are installed, and why they are there. */
const WITH_SCRIPT: Readonly<Record<string, string>> = {
  "node_modules/protobufjs": "of archipel-sandbox alone, which is a tool for tests: the script looks at the version range that the package asking for it wrote, and may print a warning",
};

/** Licences of what users install besides the library and what it carries. */
const PEER_LICENCES: Readonly<Record<string, string>> = {
  "MPL-2.0": "cdktf itself: installed beside the library by whoever uses it, not shipped with it",
  "BlueOak-1.0.0": "libraries that cdktf carries",
  "Public Domain": "jsonify, which cdktf carries",
};

describe("the lock file", () => {
  it("tells the content of each package by a sha512, and none by where it lies", () => {
    expect(lockFaults(lock, ["sandbox"])).toEqual([]);
    expect(Object.keys(lock).length).toBeGreaterThan(500);
  });

  it("is that of package.json: nothing is asked for that it does not hold", () => {
    const asked = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies });
    expect(asked.filter((name) => !(`node_modules/${name}` in lock))).toEqual([]);
  });

  it.each([
    ["no hash", { "node_modules/one": { version: "1.0.0" } }, "node_modules/one has no sha512"],
    ["a weak hash", { "node_modules/one": { integrity: "sha1-xxx" } }, "node_modules/one has no sha512"],
    ["a repository instead of a registry", { "node_modules/one": { integrity: "sha512-x", dependencies: { two: "git+ssh://host/two" } } }, "node_modules/one asks for two as git+ssh://host/two"],
    ["an owner and repository", { "node_modules/one": { integrity: "sha512-x", dependencies: { two: "owner/two" } } }, "node_modules/one asks for two as owner/two"],
    ["a host", { "node_modules/one": { integrity: "sha512-x", resolved: "https://host/one.tgz" } }, "node_modules/one says that it comes from https://host/one.tgz"],
    ["a link out of the repository", { "node_modules/one": { link: true, resolved: "../one" } }, "node_modules/one is a link to ../one"],
  ] as [string, Lock, string][])("would not pass with %s", (_title, given, fault) => {
    expect(lockFaults(given, ["sandbox"])).toEqual([fault]);
  });
});

describe("what users install", () => {
  it.each(Object.keys(INSTALLED))("of %s runs no script, but for what is explained", (name) => {
    const scripted = [...INSTALLED[name]].filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([place]) => place);
    expect(scripted).toEqual(name === "archipel" ? [] : Object.keys(WITH_SCRIPT));
  });

  it.each(Object.keys(INSTALLED))("of %s has no script that the lock file does not tell of", (name) => {
    const silent = [...INSTALLED[name]].filter(([place, { hasInstallScript }]) => {
      const file = join(ROOT, place, "package.json");
      const { scripts = {} } = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { scripts?: Record<string, string> }) : {};
      return hasInstallScript !== true && SCRIPTS.some((script) => script in scripts) && lock[place].inBundle !== true;
    });
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  it.each([["archipel", manifest], ["archipel-sandbox", sandboxManifest]])("%s itself runs none", (_name, { scripts }) => {
    expect(Object.keys(scripts).filter((script) => [...SCRIPTS, "prepare"].includes(script))).toEqual([]);
  });

  it.each(Object.keys(INSTALLED))("of %s has licences that are on the list", (name) => {
    const carried = new Set(treeOf(lock, "", Object.keys(manifest.dependencies)).keys());
    const allowed = (place: string): readonly string[] => (name === "archipel" && !carried.has(place) ? [...ALLOWED_LICENCES, ...Object.keys(PEER_LICENCES)] : ALLOWED_LICENCES);
    const others = [...INSTALLED[name]].filter(([place, { license, link }]) => link !== true && !allowed(place).includes(license ?? "none")).map(([place, { license }]) => `${place}: ${license}`);
    expect(others).toEqual([]);
    const all = [...INSTALLED[name].values()];
    const withScripts = all.filter(({ hasInstallScript }) => hasInstallScript);
    const counts = { packages: all.length, with_scripts: withScripts.length, licences: new Set(all.map(({ license }) => license)).size };
    record({ part: "supply", on: `what users of ${name} install`, figures: {}, counts });
  });
});

describe("what the library carries", () => {
  it("is all that it depends on", () => {
    expect([...manifest.bundledDependencies].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it.each(Object.keys(manifest.dependencies))("%s is of the version that the lock file pins, and brings nothing with it", (name) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8")) as { version: string };
    expect(version).toBe(lock[`node_modules/${name}`].version);
    expect([...treeOf(lock, "", [name]).keys()]).toEqual([`node_modules/${name}`]);
  });
});
