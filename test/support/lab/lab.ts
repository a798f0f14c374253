import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { TestContext } from "vitest";
import type { MachineSpec } from "./machine";
import { Machine } from "./machine";
import { sh } from "./shell";
import { skipped } from "../skipped";

const PROGRAMS = ["ip", "systemd-nspawn", "cloud-init", "nsenter", "losetup"];

/** What a machine of the lab is made of, tried once on a small scale. It says what went wrong, and nothing otherwise. */
const PROBE = `
exec 3>&2 2>&1 >/dev/null
try() { said=$("$@" 2>&1) || { echo "$*: $said" >&3; exit 1; }; }
name=lab-probe-$$; directory=$(mktemp -d)
trap 'umount -l $directory/root $directory; ip netns del $name; rmdir $directory' EXIT
try mount -t tmpfs probe $directory
mkdir $directory/root $directory/upper $directory/work
try mount -t overlay overlay -o lowerdir=/,upperdir=$directory/upper,workdir=$directory/work $directory/root
try ip netns add $name
try ip -n $name link add probe0 type veth peer name probe1
try ip -n $name link add probe2 type bridge
try losetup --find
try systemd-nspawn --quiet --register=no --keep-unit --network-namespace-path=/run/netns/$name --capability=all --resolv-conf=off --bind=/dev/net/tun -D $directory/root /bin/true
`;

/**
 * Machines that boot real user data: each is a network namespace of its own with Debian's systemd and cloud-init in it, over the programs of this machine. They are
 * joined by an internet, a bridge on which every public address answers, and by one private network for each cloud.
 */
export class Lab {
  /** What is missing here for a lab, with these packages' programs in it; undefined when nothing is. */
  public static missing(...programs: readonly string[]): string | undefined {
    if (process.platform !== "linux" || process.getuid?.() !== 0) {
      return "namespaces and overlays need root on Linux";
    }
    const absent = [...PROGRAMS, ...programs].filter((program) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0);
    if (absent.length > 0) {
      return `${absent.join(", ")} cannot be found; Debian has them all (systemd-container, cloud-init, iproute2, …)`;
    }
    Lab.refusal ??= spawnSync("sh", ["-c", PROBE], { encoding: "utf8", timeout: 30_000 }).stderr.trim() || "";
    return Lab.refusal === "" ? undefined : `this machine gives no namespaces, overlays, loop devices or first processes: ${Lab.refusal}`;
  }

  /** What the machine said when it was tried; nothing when it can. */
  private static refusal?: string;

  /** Skips a test loudly where there can be no lab. */
  public static needs(context: TestContext, what: string, ...programs: readonly string[]): void {
    const missing = Lab.missing(...programs);
    if (missing !== undefined) {
      skipped(context, what, missing);
    }
  }

  /** An internet without machines. */
  public static open(): Lab {
    return new Lab();
  }

  /** A folder in memory that is gone when the lab is closed. */
  public readonly directory = mkdtempSync(join(tmpdir(), "archipel-lab-"));
  private readonly id = basename(this.directory).replace(/^archipel-lab-/, "").slice(0, 6);
  private readonly namespaces: string[] = [];
  private readonly machines: Machine[] = [];
  /** The namespace of the internet. Its bridge is `br0`, and what is captured there is what anybody on the way sees. */
  public readonly internet = this.bridge("internet");

  private constructor() {
    // What machines write goes into memory: overlays do not stand on overlays, and nothing is left behind.
    sh("mount", "-t", "tmpfs", "-o", "mode=0755", "archipel-lab", this.directory);
  }

  /** A private network of a cloud, without addresses of its own. Gives the namespace of its bridge. */
  public network(name: string): string {
    return this.bridge(name);
  }

  /** Boots a machine. It comes back when cloud-init is done, unless the machine is told not to wait. */
  public async boot(spec: MachineSpec): Promise<Machine> {
    const machine = await this.start(spec);
    await machine.ready();
    return machine;
  }

  /** Boots a machine and does not wait for it. */
  public async start(spec: MachineSpec): Promise<Machine> {
    const machine = new Machine({ spec, id: `${this.id}-${this.machines.length}`, directory: join(this.directory, `m${this.machines.length}`), internet: this.internet });
    this.machines.push(machine);
    await machine.powerOn();
    return machine;
  }

  /** Switches all off, and removes all of it. */
  public close(): void {
    this.machines.forEach((machine) => machine.remove());
    this.namespaces.forEach((name) => spawnSync("ip", ["netns", "del", name]));
    spawnSync("umount", ["-l", this.directory]);
    rmSync(this.directory, { recursive: true, force: true });
  }

  private bridge(name: string): string {
    const namespace = `lab-${this.id}-${name}`;
    sh("ip", "netns", "add", namespace);
    this.namespaces.push(namespace);
    const inside = (...command: string[]): string => sh("ip", "-n", namespace, ...command);
    inside("link", "set", "lo", "up");
    inside("link", "add", "br0", "type", "bridge");
    inside("link", "set", "br0", "up");
    return namespace;
  }
}
