import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { Sandbox, World } from "../../src";
import { main } from "../../src/cli/program";
import { readReport } from "../../src/terraform/messages";
import { freshFolder } from "../support/folders";

/** Runs a command line; returns what it prints. */
async function cli(...args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  await main(["node", "archipel-sandbox", ...args]);
  spy.mockRestore();
  return printed.join("");
}

describe("a sandbox", () => {
  test("serves every provider whose schema is there, under names without a host", async () => {
    const sandbox = await Sandbox.start({ world: freshFolder() });
    const names = Object.keys(JSON.parse(sandbox.env.TF_REATTACH_PROVIDERS!) as object);
    expect(names).toContain("scaleway/scaleway");
    expect(names.length).toBeGreaterThanOrEqual(19);
    expect(names.every((name) => name.split("/").length === 2)).toBe(true);
    sandbox.stop();
  });

  test("lets the engine collect garbage seldom, unless the environment says how often", async () => {
    const collection = async (): Promise<unknown> => {
      const sandbox = await Sandbox.start({ world: freshFolder(), providers: ["hcloud"] });
      sandbox.stop();
      return [sandbox.env.GOGC, sandbox.env.GOMEMLIMIT];
    };
    ["GOGC", "GOMEMLIMIT"].forEach((name) => vi.stubEnv(name, undefined));
    expect(await collection()).toEqual(["400", "1GiB"]);
    vi.stubEnv("GOGC", "50");
    expect(await collection()).toEqual([undefined, undefined]);
    vi.unstubAllEnvs();
  });

  test("cannot serve a provider that it has no schema of", async () => {
    await expect(Sandbox.start({ world: freshFolder(), providers: ["acme"] })).rejects.toThrow('No schema of a provider "acme"');
    await expect(Sandbox.start({ world: freshFolder(), schemas: join(freshFolder(), "none") })).rejects.toThrow("No provider schemas");
  });
});

describe("the command line", () => {
  test("lists what exists, as a table and as JSON", async () => {
    const world = freshFolder();
    expect(await cli("--world", world, "ls")).toBe("Nothing exists.\n");
    const id = (await cli("--world", world, "give", "--provider", "acme/cloud", "--type", "cloud_network", "--attributes", '{"name":"outside"}')).trim();
    expect(await cli("--world", world, "ls", "--all")).toContain(`cloud_network  outside  ${id}`);
    expect(JSON.parse(await cli("--world", world, "ls", "--all", "--json"))).toEqual([expect.objectContaining({ id, type: "cloud_network" })]);
  });

  test("orders, lists and clears faults", async () => {
    const world = freshFolder();
    await cli("--world", world, "fault", "add", "--on", "create", "--type", "scaleway_instance_server", "--nth", "3", "--kind", "slow", "--seconds", "9");
    expect(World.open(world).faults()).toEqual([{ id: 1, on: "create", type: "scaleway_instance_server", nth: 3, kind: "slow", seconds: 9, calls: 0 }]);
    expect(await cli("--world", world, "fault", "ls")).toContain("waiting, 0 of 3 calls");
    await cli("--world", world, "fault", "clear");
    expect(await cli("--world", world, "fault", "ls")).toBe("No faults are ordered.\n");
  });

  test("runs a command with the world beside it, and ends with its code", async () => {
    const world = freshFolder();
    await cli("--world", world, "--", process.execPath, "-e", "process.exit(process.env.TF_REATTACH_PROVIDERS && process.env.CDKTF_SKIP_PROVIDER_LOCK === 'true' ? 7 : 1)");
    expect(process.exitCode).toBe(7);
    process.exitCode = 0;
  });
});

describe("what the engine says", () => {
  test("is read line by line: diagnostics, foreseen and done changes, outputs", () => {
    const line = (value: object) => JSON.stringify(value);
    const report = readReport(
      [
        "not json",
        line({ type: "planned_change", change: { resource: { addr: "a.b" }, action: "update" } }),
        line({ type: "apply_complete", hook: { resource: { addr: "a.c" }, action: "delete" } }),
        line({ type: "apply_complete", hook: { resource: { addr: "a.c" }, action: "create" } }),
        line({ type: "diagnostic", diagnostic: { severity: "error", summary: "No", detail: "not so", address: "a.b", snippet: { code: "x = 1" } } }),
        line({ type: "outputs", outputs: { ip: { value: "203.0.113.1" } } }),
      ].join("\n"),
    );
    expect(report.planned.updated).toEqual(["a.b"]);
    expect(report.done).toEqual({ created: [], updated: [], replaced: ["a.c"], destroyed: [] });
    expect(report.diagnostics).toEqual([{ severity: "error", summary: "No", detail: "not so", address: "a.b", snippet: "x = 1" }]);
    expect(report.outputs).toEqual({ ip: "203.0.113.1" });
  });
});
