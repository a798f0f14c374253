import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { SharedPort, SharedPorts } from "archipel";
import { FederationRecord, HealthCheck, PortAffinity } from "archipel";
import { FirstBoot, needsPrograms } from "../../support/first-boot";
import { resources } from "../../support/resources-of";
import { independent, SMALL, unite } from "../union";

const CHECK = HealthCheck.http({ path: "/healthz", host: "www.example.org", intervalSeconds: 4, unhealthyAfter: 2 });
const WEB: SharedPort = { port: 8080, targetPort: 80, healthCheck: CHECK, affinity: PortAffinity.cookie() };
const CONFIG = "/etc/haproxy/archipel-union-web-ports.cfg";

/** The user data of servers with such ports, on these members. */
function userData(names: readonly string[], sharedPorts: SharedPorts, count = names.length, record = FederationRecord.memory()): string[] {
  const federation = unite(independent(...names), { record, capacity: 4 });
  federation.servers("web", { ...SMALL, count, sharedPorts });
  const stack = TerraformStack.of(federation);
  stack.node.root.node.validate();
  return resources(stack, "fake_server").map(({ user_data }) => String(user_data));
}

const configOf = (text: string): string[] => {
  const { write_files: files } = parse(text) as { write_files: { path: string; content: string }[] };
  return files.find(({ path }) => path === CONFIG)!.content.split("\n").map((line) => line.trim());
};
const config = (port: Partial<SharedPort> = {}): string[] => configOf(userData(["a", "b"], { ports: [{ ...WEB, ...port }] })[0]!);

describe("a port that servers of a federation share", () => {
  test("leads to the places of all members, also of those that have not joined", () => {
    const servers = config().filter((line) => line.startsWith("server "));
    expect(servers).toHaveLength(8); // four members that may be there, two places on each
    expect(servers.slice(0, 3)).toEqual([
      "server seat-0-0 10.64.0.16:80 cookie 0-0",
      "server seat-0-1 10.64.0.17:80 cookie 0-1",
      "server seat-1-0 10.64.16.16:80 cookie 1-0",
    ]);
  });

  test("is the same, byte for byte, on all servers, and whoever joins or leaves", () => {
    const record = FederationRecord.memory();
    const all = [["a", "b"], ["a", "b", "c"], ["b", "c"]].flatMap((names) => userData(names, { ports: [WEB] }, names.length, record));
    expect(all).toHaveLength(7);
    expect(new Set(all).size).toBe(1);
  });

  test("asks servers as its health check says, and says itself whether any is well", () => {
    expect(config()).toEqual(expect.arrayContaining([
      "http-check send meth GET uri /healthz ver HTTP/1.1 hdr Host www.example.org",
      "http-check expect status 200",
      "default-server check inter 4s fall 2 rise 1 on-marked-down shutdown-sessions",
      "monitor-uri /archipel-alive",
      "monitor fail if { nbsrv(servers-8080) lt 1 }",
    ]));
    expect(config({ healthCheck: undefined })).not.toContain("option httpchk");
  });

  test("keeps together what belongs together", () => {
    expect(config()).toContain("cookie archipel-seat insert indirect nocache httponly secure");
    const byParameter = config({ affinity: PortAffinity.parameter("WOPISrc") });
    expect(byParameter).toEqual(expect.arrayContaining(["balance url_param WOPISrc", "hash-type consistent", "server seat-0-0 10.64.0.16:80"]));
    expect(config({ affinity: undefined })).toEqual(expect.arrayContaining(["balance leastconn", "server seat-0-0 10.64.0.16:80"]));
  });

  test("is refused where it cannot be", () => {
    const refusal = (sharedPorts: SharedPorts, count = 2) => () => userData(["a", "b"], sharedPorts, count);
    expect(refusal({ ports: [] })).toThrow(/sharedPorts\.ports: got \[\]; allowed: at least one port/);
    expect(refusal({ ports: [{ ...WEB, port: 443 }] })).toThrow(/sharedPorts\.ports\[0\]\.port: got 443/);
    expect(refusal({ ports: [{ ...WEB, targetPort: 8080 }] })).toThrow(/a port that nothing else of the servers has/);
    expect(refusal({ ports: [{ ...WEB, affinity: PortAffinity.parameter("a b") }] })).toThrow(/affinity: got "a b"/);
    expect(refusal({ ports: [{ ...WEB, healthCheck: HealthCheck.http({ path: "/a b" }) }] })).toThrow(/healthCheck\.path/);
    expect(refusal({ ports: [WEB], perMember: 17 })).toThrow(/sharedPorts\.perMember: got 17/);
    expect(refusal({ ports: [WEB] }, 6)).toThrow(/sharedPorts\.perMember: got 2; allowed: at least 3, as so many are on one member/);
  });

  test("is sound for HAProxy, cloud-init and systemd", (context) => {
    needsPrograms(context, "the checks of HAProxy, cloud-init and systemd over shared ports", "cloud-init", "systemd-analyze");
    const [text] = userData(["a", "b"], { ports: [WEB, { port: 9981, targetPort: 9980, affinity: PortAffinity.parameter("WOPISrc") }, { port: 1024, targetPort: 1 }] });
    const boot = new FirstBoot(text!, ["/usr/sbin/haproxy"]);
    expect(boot.schema()).toMatchObject({ exitCode: 0 });
    expect(boot.verify()).toEqual({ exitCode: 0, output: "" });
    const at = join(boot.root, "ports.cfg");
    writeFileSync(at, boot.read(CONFIG));
    needsPrograms(context, "HAProxy's check over shared ports", "haproxy");
    expect(spawnSync("haproxy", ["-c", "-f", at], { encoding: "utf8" })).toMatchObject({ status: 0 });
    boot.remove();
  });
});
