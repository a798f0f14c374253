import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, readlinkSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Ran } from "./shell";
import { running, sh, until } from "./shell";

/** A block device of a machine. */
export interface LabVolume {
  /** Its file, which outlives the machine; made when it is not there. */
  readonly file: string;
  /** Where the machine sees it: `/dev/sdb`. */
  readonly device: string;
  readonly sizeMib: number;
}

/** What a machine is. */
export interface MachineSpec {
  readonly name: string;
  /** What its cloud hands to cloud-init. */
  readonly userData: string;
  /** The namespace of its private network, and its address there with the length of the prefix. */
  readonly network?: string;
  readonly privateIp?: string;
  /** A public IPv4 address, as if it were on the machine itself. */
  readonly publicIp?: string;
  /** What the cloud's own routes lead to, as its DHCP would tell. */
  readonly routes?: readonly { readonly destination: string; readonly via: string }[];
  readonly volumes?: readonly LabVolume[];
  /** Units of Debian's packages that the image does not start by itself. */
  readonly masked?: readonly string[];
}

interface Surroundings {
  readonly spec: MachineSpec;
  readonly id: string;
  readonly directory: string;
  readonly internet: string;
}

/** A machine's file systems are small: what fills more than this is a fault. */
const BOOT_SECONDS = 90;

/** What cloud-init does here: as Debian's, but for what belongs to the image (keys, locale, growing disks). */
const CLOUD_CONFIG = `datasource_list: [NoCloud]
network: {config: disabled}
cloud_init_modules: [write_files, users-groups]
cloud_config_modules: [runcmd]
cloud_final_modules: [package-update-upgrade-install, scripts-user]
`;

/** The packages are those of this machine: an installation checks that they are here, and starts what Debian's packages start. */
const APT = `#!/bin/sh
for word in "$@"; do
  case "$word" in
    -*|*=*|update|upgrade|install|dist-upgrade) continue ;;
  esac
  dpkg -s "$word" >/dev/null 2>&1 || { echo "E: the lab has no package $word" >&2; exit 100; }
  for unit in $(dpkg -L "$word" | sed -n 's#^/lib/systemd/system/\\([^@/]*\\.service\\)$#\\1#p'); do
    systemctl is-enabled --quiet "$unit" 2>/dev/null && systemctl start --no-block "$unit"
  done
done
exit 0
`;

const TARGET = `[Unit]
Description=What a machine of the lab starts
Requires=sysinit.target
Wants=cloud-init.target dbus.service
After=sysinit.target
`;

/** One machine: a network namespace, an overlay over this machine's root, and systemd as its first process. */
export class Machine {
  public readonly namespace: string;
  private readonly root: string;
  private process?: ChildProcess;
  private leader?: number;
  private loops: { readonly loop: string; readonly device: string }[] = [];

  public constructor(private readonly around: Surroundings) {
    this.namespace = `lab-${around.id}`;
    this.root = join(around.directory, "root");
    this.prepare();
  }

  /** Its name. */
  public get name(): string {
    return this.around.spec.name;
  }

  /** Runs a command in a shell of the machine. */
  public run(command: string, seconds = 30): Promise<Ran> {
    return running(["nsenter", "-t", String(this.leader), "-m", "-u", "-i", "-n", "-p", "-C", "-r", "-w", "--", "sh", "-c", command], seconds);
  }

  /** Runs a command that must succeed. @throws Error with what it said */
  public async must(command: string, seconds = 30): Promise<string> {
    const { code, stdout, stderr } = await this.run(command, seconds);
    if (code !== 0) {
      throw new Error(`${this.name}: ${command} ended with ${code}: ${stdout}${stderr}`);
    }
    return stdout;
  }

  /** Waits until cloud-init is done. @throws Error with what it noted, when something went wrong in it */
  public async ready(): Promise<void> {
    await until(`${this.name} booted`, BOOT_SECONDS, async () => (await this.run("test -e /run/cloud-init/result.json")).code === 0);
    const { v1 } = JSON.parse(await this.must("cat /run/cloud-init/result.json")) as { v1: { errors: string[] } };
    if (v1.errors.length > 0) {
      throw new Error(`${this.name}: cloud-init: ${v1.errors.join("; ")}\n${(await this.run("tail -50 /var/log/cloud-init-output.log")).stdout}`);
    }
  }

  /** Starts it, for the first time or again; what is on its disk is as it was. */
  public async powerOn(): Promise<void> {
    const { id, spec } = this.around;
    this.attachVolumes();
    this.connect();
    this.startEnabled();
    const binds = ["/dev/net/tun", ...this.loops.map(({ loop, device }) => `${loop}:${device}`)].map((path) => `--bind=${path}`);
    const log = openSync(join(this.around.directory, "console"), "a");
    const nspawn = ["systemd-nspawn", "--quiet", "--register=no", "--keep-unit", `--network-namespace-path=/run/netns/${this.namespace}`, "--capability=all", "--resolv-conf=off"];
    const command = [...nspawn, `--hostname=${spec.name}`, ...binds, "-D", this.root, "--boot", "--console=pipe", "--", "--unit=lab.target"];
    // Each has a control group of its own: two first processes in one would end each other's services.
    const groups = ["systemd", "unified", "."].map((tree) => `/sys/fs/cgroup/${tree}`);
    const enter = `for tree in ${groups.join(" ")}; do [ -e $tree/cgroup.procs ] && mkdir -p $tree/lab-${id} && echo $$ > $tree/lab-${id}/cgroup.procs; done; exec "$@"`;
    this.process = spawn("sh", ["-c", `{ ${enter.replace("; exec", "; } 2>/dev/null; exec")}`, "sh", ...command], {
      stdio: ["ignore", log, log],
      // The machine's own network is the machine's to set, as one that forwards does.
      env: { ...process.env, SYSTEMD_NSPAWN_API_VFS_WRITABLE: "network" },
    });
    closeSync(log);
    const nspawnPid = this.process.pid!;
    await until(`${spec.name} has a first process`, 20, () => {
      if (this.process!.exitCode !== null) {
        throw new Error(`${spec.name} did not start: ${this.console()}`);
      }
      this.leader = Number(spawnSync("pgrep", ["-P", String(nspawnPid), "systemd"], { encoding: "utf8" }).stdout.trim().split("\n")[0]) || undefined;
      return this.leader !== undefined && spawnSync("nsenter", ["-t", String(this.leader), "-m", "--", "test", "-d", "/run/systemd/system"]).status === 0;
    });
  }

  /** Cuts its power. */
  public async kill(): Promise<void> {
    if (this.leader !== undefined) {
      spawnSync("kill", ["-KILL", String(this.leader)]);
      await until(`${this.name} is off`, 20, () => this.process!.exitCode !== null || this.process!.signalCode !== null);
    }
    this.leader = undefined;
    spawnSync("ip", ["netns", "del", this.namespace]);
    this.loops.forEach(({ loop }) => spawnSync("losetup", ["-d", loop]));
    this.loops = [];
  }

  /** Pulls its cables, or puts them back. */
  public cable(state: "up" | "down"): void {
    ["pub0", "priv0"].forEach((link) => spawnSync("ip", ["-n", this.namespace, "link", "set", link, state]));
    if (state === "up") {
      this.setRoutes();
    }
  }

  /** What its first process said. */
  public console(): string {
    return readFileSync(join(this.around.directory, "console"), "utf8");
  }

  /** Switches it off and removes what there is of it; its volumes stay. */
  public remove(): void {
    if (this.leader !== undefined) {
      spawnSync("kill", ["-KILL", String(this.leader)]);
    }
    this.loops.forEach(({ loop }) => spawnSync("losetup", ["-d", loop]));
    spawnSync("umount", ["-l", this.root]);
    spawnSync("ip", ["netns", "del", this.namespace]);
    rmSync(this.around.directory, { recursive: true, force: true });
  }

  private prepare(): void {
    const { directory, spec, id } = this.around;
    ["root", "upper", "work"].forEach((folder) => mkdirSync(join(directory, folder), { recursive: true }));
    sh("mount", "-t", "overlay", "overlay", "-o", `lowerdir=/,upperdir=${directory}/upper,workdir=${directory}/work`, this.root);
    this.write("/etc/systemd/system/lab.target", TARGET);
    this.write("/etc/cloud/cloud.cfg.d/99-lab.cfg", CLOUD_CONFIG);
    this.write("/var/lib/cloud/seed/nocloud/user-data", spec.userData);
    this.write("/var/lib/cloud/seed/nocloud/meta-data", `instance-id: ${id}\nlocal-hostname: ${spec.name}\n`);
    this.write("/etc/machine-id", `${readFileSync("/proc/sys/kernel/random/uuid", "utf8").replace(/-|\s/g, "")}\n`);
    this.write("/usr/local/sbin/apt-get", APT, 0o755);
    (spec.masked ?? []).forEach((unit) => sh("ln", "-sf", "/dev/null", join(this.root, "etc/systemd/system", unit)));
  }

  /** What it is connected to. A machine that was off starts with none of its old rules and links. */
  private connect(): void {
    const { spec } = this.around;
    sh("ip", "netns", "add", this.namespace);
    sh("ip", "-n", this.namespace, "link", "set", "lo", "up");
    if (spec.publicIp !== undefined) {
      this.plug("pub0", this.around.internet, `${spec.publicIp}/32`);
    }
    if (spec.network !== undefined) {
      this.plug("priv0", spec.network, spec.privateIp!);
    }
    this.setRoutes();
  }

  private plug(link: string, bridge: string, address: string): void {
    const other = `${this.around.id}${link}`.slice(0, 15);
    // The same hardware address each time it is switched on, as others remember it.
    const hardware = ["02", ...createHash("sha256").update(other).digest("hex").match(/../g)!.slice(0, 5)].join(":");
    // A namespace goes in the background: its end of the cable may still be there.
    spawnSync("ip", ["-n", bridge, "link", "del", other]);
    sh("ip", "link", "add", link, "address", hardware, "netns", this.namespace, "type", "veth", "peer", "name", other, "netns", bridge);
    sh("ip", "-n", bridge, "link", "set", other, "master", "br0", "up");
    // A packet between machines is checked as on a wire, so that what is written into captures and user space tunnels is whole.
    spawnSync("ip", ["netns", "exec", this.namespace, "ethtool", "-K", link, "tx", "off"]);
    sh("ip", "-n", this.namespace, "address", "add", address, "dev", link);
    sh("ip", "-n", this.namespace, "link", "set", link, "up");
  }

  private setRoutes(): void {
    const { publicIp, routes = [] } = this.around.spec;
    if (publicIp !== undefined) {
      sh("ip", "-n", this.namespace, "route", "replace", "default", "dev", "pub0");
    }
    routes.forEach(({ destination, via }) => sh("ip", "-n", this.namespace, "route", "replace", destination, "via", via));
  }

  private attachVolumes(): void {
    this.loops = (this.around.spec.volumes ?? []).map(({ file, device, sizeMib }) => {
      if (!existsSync(file)) {
        mkdirSync(dirname(file), { recursive: true });
        closeSync(openSync(file, "w"));
        truncateSync(file, sizeMib * 1024 * 1024);
      }
      return { loop: sh("losetup", "--find", "--show", file).trim(), device };
    });
  }

  /** What user data has enabled starts at each boot; what is enabled on this machine stays out of it. */
  private startEnabled(): void {
    const wanted = "etc/systemd/system/multi-user.target.wants";
    const own = join(this.around.directory, "upper", wanted);
    if (existsSync(own)) {
      mkdirSync(join(this.root, "etc/systemd/system/lab.target.wants"), { recursive: true });
      readdirSync(own).forEach((unit) => sh("ln", "-sfn", readlinkSync(join(own, unit)), join(this.root, "etc/systemd/system/lab.target.wants", unit)));
    }
  }

  private write(path: string, content: string, mode = 0o644): void {
    const at = join(this.root, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
    chmodSync(at, mode);
  }
}
