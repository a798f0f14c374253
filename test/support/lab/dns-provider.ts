import type { Lab } from "./lab";
import type { Machine } from "./machine";
import type { Sandboxed } from "./sandboxed";

/** Where the DNS provider of a zone is. */
const ADDRESS = "203.0.113.53";

/** A resolver as a client has one. It keeps nothing for longer than a second, so that the time of a record is not waited for. */
const RESOLVER = `server:
  interface: 127.0.0.1
  username: ""
  chroot: ""
  use-syslog: no
  module-config: "iterator"
  cache-max-ttl: 1
stub-zone:
  name: example.com
  stub-addr: ${ADDRESS}
remote-control:
  control-enable: no
`;

/** A DNS provider for `example.com` at Hetzner, on the internet of a lab, and a client with its resolver on the same machine. */
export class DnsProvider {
  public static readonly programs = ["nsd", "unbound", "dig"];

  public static async boot(lab: Lab, sandboxed: Sandboxed): Promise<DnsProvider> {
    const nsd = `server:\n  ip-address: ${ADDRESS}\nzone:\n  name: example.com\n  zonefile: /etc/nsd/example.zone\n`;
    const files = { "/etc/nsd/nsd.conf": nsd, "/etc/nsd/example.zone": zoneOf(sandboxed), "/etc/unbound-of-client.conf": RESOLVER };
    const written = Object.entries(files).map(([path, content]) => ({ path, content }));
    const commands = ["systemctl restart nsd", "unbound -c /etc/unbound-of-client.conf"];
    const userData = `#cloud-config\n${JSON.stringify({ write_files: written, runcmd: commands })}\n`;
    return new DnsProvider(await lab.boot({ name: "provider", publicIp: ADDRESS, userData }), sandboxed);
  }

  /** What a machine is told, so that it asks this provider. */
  public readonly address = ADDRESS;

  private constructor(
    public readonly machine: Machine,
    private readonly sandboxed: Sandboxed,
  ) {}

  /** Takes over what Terraform wrote since. */
  public async publish(): Promise<void> {
    await this.machine.must(`cat > /etc/nsd/example.zone <<'EOF'\n${zoneOf(this.sandboxed)}EOF\nsystemctl restart nsd`);
  }

  /** The addresses that a server on the internet gives for a name. */
  public async asked(server: string, name: string, seconds = 1): Promise<string[]> {
    const { stdout } = await this.machine.run(`dig +short +time=${seconds} +tries=1 @${server} ${name} A`);
    return stdout.trim().split("\n").filter((line) => /^[\d.]+$/.test(line)).sort();
  }

  /** The addresses that a client finds by its resolver. */
  public resolved(name: string): Promise<string[]> {
    return this.asked("127.0.0.1", name, 5);
  }
}

/** What Terraform wrote at the DNS provider, as the provider's own name server has it. */
function zoneOf(sandboxed: Sandboxed): string {
  const rrsets = sandboxed.resources("hcloud_zone_rrset") as unknown as { name: string; type: string; ttl: number; records: { value: string }[] }[];
  const lines = rrsets.flatMap(({ name, type, ttl, records }) => records.map(({ value }) => `${name} ${ttl} IN ${type} ${value}`));
  return ["$ORIGIN example.com.", `@ 3600 IN SOA ns hostmaster ${Math.floor(Date.now() / 1000)} 3600 600 86400 60`, "@ IN NS ns", `ns IN A ${ADDRESS}`, ...lines, ""].join("\n");
}
