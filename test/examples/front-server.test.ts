import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IDnsZone, IServerGroup } from "archipel";
import { haproxyConfiguration, PEM } from "../../examples/patterns/front-server";
import { selfSigned } from "../support/certificate";
import { needsPrograms } from "../support/first-boot";

const servers = { servers: [{ privateIp: "10.40.0.10" }, { privateIp: "10.40.0.11" }] } as unknown as IServerGroup;
const zone = { zoneName: "example.org" } as IDnsZone;
const TEXT = haproxyConfiguration({ zone, sites: [{ name: "cloud", servers, port: 80, healthPath: "/status" }, { name: "office", servers, port: 9980 }] });

describe("a front of one's own", () => {
  it("sends to all servers of a site, and asks those whether they are well that say how", () => {
    expect(TEXT).toContain("backend cloud\n    option httpchk GET /status\n    server 0 10.40.0.10:80 check\n    server 1 10.40.0.11:80 check\n");
    expect(TEXT).toContain("backend office\n    server 0 10.40.0.10:9980 check\n    server 1 10.40.0.11:9980 check\n");
  });

  it("goes by the host that is asked for, and gives all others to the first site", () => {
    expect(TEXT).toContain("    use_backend office if { hdr(host),field(1,:) -i office.example.org }\n    default_backend cloud\n");
  });

  it("has a configuration that HAProxy takes", (context) => {
    needsPrograms(context, "HAProxy's own check of a front", "haproxy", "openssl");
    const directory = mkdtempSync(join(tmpdir(), "archipel-front-"));
    const site = selfSigned("cloud.example.org");
    const [pem, path] = [join(directory, "site.pem"), join(directory, "haproxy.cfg")];
    writeFileSync(pem, site.certificate + site.private_key);
    writeFileSync(path, TEXT.replaceAll(PEM, pem).replace(/ {4}(user|group) haproxy\n/g, ""));
    const { status, stdout, stderr } = spawnSync("haproxy", ["-c", "-f", path], { encoding: "utf8" });
    rmSync(directory, { recursive: true });
    expect([status, `${stdout}${stderr}`.includes("Configuration file is valid")]).toEqual([0, true]);
  });
});
