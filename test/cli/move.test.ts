import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { archipel, inProcess, programFolder } from "../support/command-line";

// Each runs a program, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const move = (...args: string[]) => inProcess(["move", ...args], { directory: programFolder("plain") });

describe("archipel move", () => {
  it("tells what a move would take, and ends with 1 where something cannot move", async () => {
    const { code, out, err } = await archipel(["move", "--to", "Hetzner", "--region", "fsn1"], programFolder("plain"));
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^Leaving for Hetzner fsn1 \(DE\), operated by Hetzner Online GmbH/);
    expect(out).toMatch(/CANNOT MOVE\n {2}lab\/home\/web \(Server\)\n {4}zone: a server in a chosen zone \(compute\.server\.zone\): .*; offered by: /);
    expect(out).toMatch(/ {2}shop\/home\/web \(Server\)\n {4}machine: \S+ \(2 vCPU, 4 GiB\) → cx23/);
  });

  it("looks at one stack, and ends with 0 where all of it can move", async () => {
    const { code, out } = await move("--to", "Hetzner", "--region", "fsn1", "--stack", "shop");
    expect(code).toBe(0);
    expect(out).not.toContain("lab/");
    expect(out).toMatch(/DATA TO CARRY\n {2}shop\/home\/files \(Bucket\): the objects\n {4}rclone sync/);
  });

  it("looks at what is below a path", async () => {
    const { out } = await move("--to", "Hetzner", "--region", "fsn1", "--scope", "shop/home/files", "--json");
    const { items, scopePath } = JSON.parse(out) as { items: { path: string }[]; scopePath: string };
    expect(scopePath).toBe("shop/home/files");
    expect(items.map(({ path }) => path)).toEqual(["shop/home/files"]);
  });

  it("gives the same as JSON", async () => {
    const { code, out } = await move("--to", "Hetzner", "--region", "fsn1", "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ formatVersion: 1, isBlocked: true, movesAsIs: false, target: { cloudName: "Hetzner", region: "fsn1", country: "DE" } });
  });

  it("writes the document into a file in Markdown", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archipel-test-"));
    const file = join(folder, "exit.md");
    try {
      expect((await move("--to", "Hetzner", "--region", "fsn1", "--output", file)).err).toBe(`written: ${file}\n`);
      expect(readFileSync(file, "utf8")).toMatch(/^# Leaving for Hetzner fsn1\n[\s\S]*## Data to carry\n[\s\S]*## In which order\n/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("takes what else defines the cloud, by the names that a program uses", async () => {
    const given = ["--to", "openstack", "--region", "RegionOne", "--property", "externalNetwork=public",
      'flavors=[{"name":"large","vcpus":4,"memoryGib":8,"diskGib":20,"source":"openstack flavor list","asOf":"2026-11-24"}]'];
    const { out } = await move(...given, "--stack", "shop");
    expect(out).toMatch(/^Leaving for OpenStack RegionOne/);
    expect(out).toMatch(/machine: \S+ \(2 vCPU, 4 GiB\) → large/);
  });

  it("refuses a region that the cloud does not have, in the library's words", async () => {
    const { code, err } = await move("--to", "Hetzner", "--region", "mars1");
    expect(code).toBe(2);
    expect(err).toMatch(/^archipel: Hetzner cannot be defined as written\n {2}- region: got "mars1"; allowed: fsn1, .*\nits properties are given with --region, and --property name=value \[ARCHIPEL_COMMAND_USAGE\]\n$/);
  });
});

describe("what archipel move refuses", () => {
  it.each([
    ["a cloud that there is not", ["--to", "Atlantis"], /^archipel: there is no cloud "Atlantis"; there are: .*Hetzner, .*UpCloud \[ARCHIPEL_COMMAND_USAGE\]\n$/],
    ["no cloud", [], /required option '--to <cloud>' not specified/],
    ["a property without a value", ["--to", "Hetzner", "--property", "region"], /--property: got "region"; allowed: name=value/],
    ["a list that is no JSON", ["--to", "Hetzner", "--property", "region=[1"], /--property region: \[1 is no JSON/],
    ["a stack that there is not", ["--to", "Hetzner", "--region", "fsn1", "--stack", "shed"], /^archipel: there is no stack "shed"; there are: shop, lab \[ARCHIPEL_COMMAND_USAGE\]\n$/],
    ["a path where nothing is", ["--to", "Hetzner", "--region", "fsn1", "--scope", "shop/away"], /^archipel: there is nothing at "shop\/away"; clouds are at: shop\/home, lab\/home \[ARCHIPEL_COMMAND_USAGE\]\n$/],
  ])("%s", async (_what, args, message) => {
    const { code, out, err } = await move(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});
