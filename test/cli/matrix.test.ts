import { describe, expect, it } from "vitest";
import { CAPABILITY_MATRIX } from "../../src/core/capability-matrix";
import { inProcess } from "../support/command-line";

const matrix = (...args: string[]) => inProcess(["matrix", ...args]);

describe("archipel matrix", () => {
  it("has a line for every capability", async () => {
    const { code, out } = await matrix();
    expect(code).toBe(0);
    expect(out.trim().split("\n").slice(1).map((line) => line.split(" ")[0]).sort()).toEqual(Object.keys(CAPABILITY_MATRIX).sort());
  });

  it("shows a capability and those below it, and who offers them", async () => {
    const { out } = await matrix("--capability", "databases.database", "--json");
    const { capabilities } = JSON.parse(out) as { capabilities: { capabilityId: string; clouds: string[] }[] };
    expect(capabilities.map(({ capabilityId }) => capabilityId)).toContain("databases.database.postgresql");
    expect(capabilities.every(({ capabilityId }) => capabilityId.startsWith("databases.database"))).toBe(true);
    capabilities.forEach(({ capabilityId, clouds }) => expect(clouds).toEqual(CAPABILITY_MATRIX[capabilityId]));
  });

  it("puts clouds side by side, whichever way they are spelled", async () => {
    const { out } = await matrix("--cloud", "hetzner", "open-telekom-cloud", "--capability", "compute.server.zone");
    expect(out.split("\n")[0]).toMatch(/^CAPABILITY +Hetzner +Open Telekom Cloud$/);
    expect(out.split("\n")[1]).toMatch(/^compute\.server\.zone +- +yes +a server in a chosen zone$/);
  });

  it("refuses a capability that does not exist, and names those that it could be", async () => {
    const { code, err } = await matrix("--capability", "registered-domain");
    expect(code).toBe(2);
    expect(err).toBe('archipel: there is no capability "registered-domain"; did you mean: dns.zone.registered-domain [ARCHIPEL_COMMAND_USAGE]\n');
  });

  it("refuses a cloud that does not exist, and lists those that do", async () => {
    const { code, err } = await matrix("--cloud", "Atlantis");
    expect(code).toBe(2);
    expect(err).toMatch(/^archipel: there is no cloud "Atlantis"; there are: .*Scaleway/);
  });
});
