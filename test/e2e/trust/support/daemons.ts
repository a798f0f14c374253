import { spawn } from "node:child_process";
import { existsSync, openSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where an OpenStack of this machine keeps the process numbers of its programs, one file to a program; without it none can be broken. */
const FOLDER = process.env.ARCHIPEL_E2E_OPENSTACK_PIDS ?? join(dirname(process.env.OS_CLIENT_CONFIG_FILE ?? "."), "pid");

/** Whether the programs of the OpenStack can be stopped here. */
export const daemonsAreHere = existsSync(join(FOLDER, "nova-api"));

/** A program of the OpenStack on this machine, with all that it has started: they are one group of processes. */
export class Daemon {
  public constructor(
    public readonly name: string,
    /** Where it listens, when others wait for that. */
    private readonly port?: number,
  ) {}

  /** Holds it still; whoever asks it waits. */
  public pause(): void {
    process.kill(-this.pid, "SIGSTOP");
  }

  /** Lets it go on. */
  public resume(): void {
    process.kill(-this.pid, "SIGCONT");
  }

  /** Kills it, and returns what starts it again as it was: the same command in the same environment. */
  public kill(): () => Promise<void> {
    const { pid } = this;
    const [program, ...args] = command(pid);
    const env = environment(pid).PATH === undefined ? environment(new Daemon("glance").pid) : environment(pid);
    const [cwd, log] = [existing(readlinkSync(`/proc/${pid}/cwd`)), readlinkSync(`/proc/${pid}/fd/1`)];
    process.kill(-pid, "SIGKILL");
    return async () => {
      const out = openSync(log, "a");
      const child = spawn(program!, args, { cwd, env, detached: true, stdio: ["ignore", out, out] });
      await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
      child.unref();
      // As the scripts of the testbed write it: the number, and when it was started.
      writeFileSync(join(FOLDER, this.name), `${child.pid} ${startOf(child.pid!)}\n`);
      await this.isUp();
    };
  }

  private get pid(): number {
    const [pid, start] = readFileSync(join(FOLDER, this.name), "utf8").split(/\s/);
    if (startOf(Number(pid)) !== start) {
      throw new Error(`${this.name} does not run`);
    }
    return Number(pid);
  }

  private async isUp(): Promise<void> {
    for (let tries = 0; this.port !== undefined && !(await listens(this.port)); tries += 1) {
      if (tries === 240) {
        throw new Error(`${this.name} does not come up again`);
      }
      await sleep(500);
    }
  }
}

/** The folder that it was started in may be gone. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : "/";
}

/** Empty for a program that has written over it: neutron's. All programs of the testbed are started in much the same. */
function environment(pid: number): Record<string, string> {
  return Object.fromEntries(words(`/proc/${pid}/environ`).map((word) => [word.split("=", 1)[0]!, word.slice(word.indexOf("=") + 1)]));
}

/** Some programs write their command anew, as one word. */
function command(pid: number): string[] {
  const parts = words(`/proc/${pid}/cmdline`);
  return parts.length > 1 ? parts : parts.flatMap((part) => part.trim().split(" "));
}

function words(file: string): string[] {
  return readFileSync(file, "utf8").split("\0").filter((word) => word !== "");
}

function startOf(pid: number): string | undefined {
  return existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ")[19] : undefined;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
