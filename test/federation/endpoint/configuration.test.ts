import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { EndpointEntry, EndpointTargets, HealthCheck, ListenerProtocol, Withdrawal } from "archipel";
import { certificate, endpointBench, SMALL } from "./bench";
import { selfSigned } from "../../support/certificate";
import { FirstBoot, needsPrograms } from "../../support/first-boot";

/** User data as a server gets it: Terraform's escapes undone, and the certificate's key filled in. */
function bootOf(kind: "Front" | "NameServer", key = ""): FirstBoot {
  const made = endpointBench({
    endpoint: ({ web, stack }) => ({
      targets: EndpointTargets.servers(web, { entry: EndpointEntry.FRONT, front: SMALL }),
      ports: [
        { port: 443, protocol: ListenerProtocol.HTTPS, targetPort: 8080 },
        { port: 80, protocol: ListenerProtocol.HTTP, targetPort: 8080 },
        { port: 25 },
      ],
      certificate: certificate(stack),
      healthCheck: HealthCheck.http({ path: "/healthz?deep=1", expectedStatus: 200 }),
      withdrawal: Withdrawal.nameServers(SMALL),
    }),
  });
  const [, data] = Object.entries(made.userData()).find(([address]) => address.startsWith("hcloud_server") && address.includes(kind))!;
  return new FirstBoot(data.replace(/\$\{jsonencode\(.*\)\}/g, () => JSON.stringify(key)).replace(/\$\$\{/g, "${"));
}

/** Runs the script that reads the members, with a DNS that says what is told. */
function sync(directory: string, boot: FirstBoot, addresses: readonly string[], texts: readonly string[]): string {
  const stub = (name: string, content: string): void => {
    writeFileSync(join(directory, name), `#!/bin/sh\n${content}\n`);
    chmodSync(join(directory, name), 0o755);
  };
  // The providers are asked by name; of the first nothing is heard, and resolvers know nothing yet.
  const provider = `*@two.example.*" A") cat ${directory}/A ;; *@two.example.*" TXT") cat ${directory}/TXT ;;`;
  stub("dig", `case "$*" in *" NS") printf 'one.example.\\ntwo.example.\\n' ;; *@one.example.*) echo ';; no servers could be reached' ;; ${provider} esac`);
  stub("pdns_control", "exit 0");
  writeFileSync(join(directory, "A"), addresses.map((line) => `${line}\n`).join(""));
  writeFileSync(join(directory, "TXT"), texts.map((line) => `"${line}"\n`).join(""));
  const script = boot.read("/usr/local/sbin/archipel-endpoint-sync").replaceAll("/var/lib/archipel-endpoint", directory);
  writeFileSync(join(directory, "sync"), script);
  const words = boot.read("/etc/systemd/system/archipel-endpoint.service").match(/^ExecStart=\S+ (.*)$/m)![1].split(" ");
  const { status, stderr } = spawnSync("sh", [join(directory, "sync"), ...words], { env: { PATH: `${directory}:${process.env.PATH!}` }, encoding: "utf8" });
  expect([status, stderr.includes("not whole") || stderr === ""]).toEqual([0, true]);
  return spawnSync("cat", [join(directory, "www.example.com.zone")], { encoding: "utf8" }).stdout;
}

const TEXTS = ["check=https://www.example.com:443/healthz?deep=1", "ttl=60", "ns=www-ns0.example.com", "ns=www-ns1.example.com"];

describe("the first boot of", () => {
  let boot: FirstBoot | undefined;
  afterEach(() => boot?.remove());

  it("fronts and name servers fits cloud-init's schema", (context) => {
    needsPrograms(context, "cloud-init's own check of fronts and name servers", "cloud-init");
    for (const kind of ["Front", "NameServer"] as const) {
      boot?.remove();
      boot = bootOf(kind, "key");
      expect(boot.schema().output).toContain("Valid");
    }
  });

  it("a name server has units that systemd knows", (context) => {
    needsPrograms(context, "units of a name server", "systemd-analyze");
    boot = bootOf("NameServer");
    expect(boot.services).toEqual(expect.arrayContaining(["archipel-endpoint.service", "archipel-endpoint.timer"]));
    const { output } = boot.verify();
    expect(output.split("\n").filter((line) => line.includes("archipel-endpoint"))).toEqual([]);
  });

  it("a front has a configuration that HAProxy takes", (context) => {
    needsPrograms(context, "HAProxy's own check of a front", "haproxy", "openssl");
    const site = selfSigned("www.example.com");
    boot = bootOf("Front");
    const pem = join(boot.root, "site.pem");
    const path = join(boot.root, "haproxy.cfg");
    writeFileSync(pem, site.certificate + site.private_key);
    writeFileSync(path, boot.read("/etc/haproxy/archipel.cfg").replaceAll("/etc/haproxy/archipel.pem", pem).replace(/ {4}(user|group) haproxy\n/g, ""));
    const { status, stdout, stderr } = spawnSync("haproxy", ["-c", "-f", path], { encoding: "utf8" });
    expect([status, `${stdout}${stderr}`.includes("Configuration file is valid")]).toEqual([0, true]);
  });
});

describe("the zone of a name server", () => {
  let boot: FirstBoot;
  let directory: string;

  beforeAll(() => {
    boot = bootOf("NameServer");
  });
  afterAll(() => boot.remove());
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "archipel-endpoint-"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("is made of what DNS says", () => {
    const zone = sync(directory, boot, ["198.51.100.1", "192.0.2.1"], TEXTS);
    expect(zone).toContain("@ 3600 IN NS www-ns0.example.com.\n@ 3600 IN NS www-ns1.example.com.\n");
    expect(zone).toContain("_acme-challenge 3600 IN CNAME www-acme-challenge.example.com.\n");
    expect(zone).toContain(`@ 60 IN LUA A "ifurlup('https://www.example.com:443/healthz?deep=1', {" "'192.0.2.1','198.51.100.1'," "}, {selector='all', backupSelector='all', timeout='2'})"`);
  });

  it("asks for a port where nothing speaks HTTP", () => {
    expect(sync(directory, boot, ["192.0.2.1"], ["check=tcp:25", ...TEXTS.slice(1)])).toContain("ifportup(25, {");
  });

  it.each([
    ["no address", [], TEXTS],
    ["no name server", ["192.0.2.1"], TEXTS.slice(0, 2)],
    ["a check that would be a program", ["192.0.2.1"], ["check=http://x:80/'..os.execute('id')..'", ...TEXTS.slice(1)]],
    ["another name instead of addresses", ["elsewhere.example.org."], TEXTS],
  ])("stays as it was where DNS says %s", (_what, addresses, texts) => {
    const before = sync(directory, boot, ["192.0.2.7"], TEXTS);
    expect(sync(directory, boot, addresses, texts)).toBe(before);
    expect(before).toContain("'192.0.2.7'");
  });

  it("holds for PowerDNS with as many members as there may be", (context) => {
    needsPrograms(context, "PowerDNS' own check of a zone", "pdnsutil");
    const many = Array.from({ length: 64 }, (_, index) => `192.0.2.${index + 100}`);
    sync(directory, boot, many, TEXTS);
    mkdirSync(join(directory, "etc"));
    writeFileSync(join(directory, "etc/zones"), `zone "www.example.com" { type native; file "${directory}/www.example.com.zone"; };\n`);
    const settings = boot.read("/etc/powerdns/pdns.d/zz-archipel.conf").replace(/bind-config=.*/, `bind-config=${directory}/etc/zones`);
    writeFileSync(join(directory, "etc/pdns.conf"), `launch=bind\n${settings}`);
    const output = execFileSync("pdnsutil", [`--config-dir=${directory}/etc`, "check-zone", "www.example.com"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    expect(output).toContain("0 errors, 0 warnings");
  });
});
