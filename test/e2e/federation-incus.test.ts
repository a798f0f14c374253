import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { TerraformStack } from "cdktf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Egress, Federation, FederationRecord } from "archipel";
import type { Outcome } from "archipel-sandbox";
import { AppOnDisk } from "../support/app-on-disk";
import { REAL_INCUS, SMALL, makeCloud } from "../support/real-incus";
import { skipped } from "../support/skipped";

const run = promisify(execFile);
const STACK = "federation";
const { ARCHIPEL_E2E_INCUS_SECOND: second, ARCHIPEL_E2E_INCUS_SECOND_ADDRESSES: addresses } = process.env;
const PATIENCE_S = 90;

/** Two real Incus clouds that share nothing but an internet, united: their servers boot and find each other. */
describe("a federation of two real Incus clouds", () => {
  const { remote, hasAddresses } = REAL_INCUS;
  if (remote === undefined || !hasAddresses || second === undefined || addresses === undefined) {
    test("is not there", (context) =>
      skipped(context, "a federation of two real Incus clouds", "ARCHIPEL_E2E_INCUS and ARCHIPEL_E2E_INCUS_SECOND, each with _ADDRESSES, do not both say where one is"));
    return;
  }
  const app = new AppOnDisk();
  const remotes: Readonly<Record<string, string>> = { north: remote, south: second };
  const names: Record<string, string> = {};
  const privateIps: Record<string, string> = {};

  const succeeded = (outcome: Outcome): Outcome => {
    expect(outcome.exitCode, outcome.output).toBe(0);
    return outcome;
  };
  /** Runs a command in a server; what it prints, or the code that it ends with. */
  const inside = async (server: string, command: string): Promise<string> =>
    run("incus", ["exec", `${remotes[server.split("-")[0]]}:${names[server]}`, "--", "sh", "-c", command]).then(({ stdout }) => stdout.trim(), ({ code }) => `ended with ${code}`);
  /** Waits until one server reaches another. */
  const reaches = async (from: string, to: string): Promise<boolean> => {
    const end = Date.now() + PATIENCE_S * 1000;
    while (Date.now() < end) {
      if ((await inside(from, `ping -c1 -W1 ${privateIps[to]} > /dev/null && echo yes`)) === "yes") {
        return true;
      }
    }
    return false;
  };

  beforeAll(async () => {
    // Where both are is told to the provider, which takes the client's own default for each else.
    const known = new Map((await run("incus", ["remote", "list", "--format", "csv"])).stdout.split("\n").map((line): [string, string] => {
      const [name, address] = line.split(",");
      return [name.replace(/ \(current\)$/, ""), address];
    }));
    app.synthesize((root) => {
      const stack = new TerraformStack(root, STACK);
      stack.addOverride("terraform.backend.local.path", app.file("state.json"));
      const there = { remote: second, address: known.get(second), publicAddresses: addresses.split(","), bucketEndpoint: undefined };
      const members = [makeCloud(stack, "north", { address: known.get(remote) }), makeCloud(stack, "south", there)];
      const overlay = { machine: SMALL.machine };
      const federation = new Federation(stack, "union", { members, egress: Egress.NAT, capacity: 4, record: FederationRecord.memory(), overlay });
      const web = federation.servers("web", { ...SMALL, count: 2 });
      for (const { memberName } of federation.members) {
        for (const [kind, server, address] of [
          ["gateway", federation.overlay!.gateway(memberName), federation.overlay!.gateway(memberName).privateIp],
          ["web", web.onMember(memberName)[0], `10.64.${memberName === "north" ? 0 : 16}.16`],
        ] as const) {
          names[`${memberName}-${kind}`] = server.serverName;
          privateIps[`${memberName}-${kind}`] = address;
        }
      }
    });
    succeeded(await app.engine(STACK).init());
    succeeded(await app.engine(STACK).apply());
    await Promise.all(Object.keys(names).map((server) => inside(server, "cloud-init status --wait")));
  }, 600_000);

  afterAll(async () => {
    succeeded(await app.engine(STACK).destroy());
    app.remove();
  }, 300_000);

  test("joins their servers by private addresses, in both directions", async () => {
    expect(await reaches("north-web", "south-web")).toBe(true);
    expect(await reaches("south-web", "north-web")).toBe(true);
  }, 300_000);

  test("goes through a tunnel between the two gateways", async () => {
    const sent = await inside("north-gateway", "wg show wg0 transfer | awk '$3 > 0' | wc -l");
    expect(sent).toBe("1");
  });

  test("is as the program says when it is planned again", async () => {
    const { planned } = succeeded(await app.engine(STACK).plan());
    expect([...planned.created, ...planned.updated, ...planned.replaced, ...planned.destroyed]).toEqual([]);
  });

  test("finds itself again after a gateway is made anew, and nothing else is touched", async () => {
    const { stdout } = await run("terraform", ["state", "list"], { cwd: app.file(`cdktf.out/stacks/${STACK}`) });
    const address = stdout.split("\n").find((line) => /^incus_instance\.union_north_Gateway_/.test(line))!;
    const { planned } = succeeded(await app.engine(STACK).plan(`-replace=${address}`));
    expect([...planned.updated, ...planned.replaced].filter((one) => !one.includes("_north_"))).toEqual([]);
    succeeded(await app.engine(STACK).apply(`-replace=${address}`));
    expect(await reaches("south-web", "north-web")).toBe(true);
  }, 300_000);
});
