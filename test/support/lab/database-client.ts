import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "./machine";
import { until } from "./shell";

const WRITER = readFileSync(join(__dirname, "database-writer.py"), "utf8");

/** An application that writes into the database of a federation, row by row, and remembers which ones were acknowledged, and when. */
export class DatabaseClient {
  /** Starts on a machine, by the proxy there. @param userData of a server of the database, where the password is */
  public static async start(machine: Machine, userData: string): Promise<DatabaseClient> {
    const password = /app:(?:\\n|\s)+password: (\w+)/.exec(userData)![1]!;
    await machine.must(`echo 'postgresql://app:${password}@127.0.0.1:5432/app' > /root/url`);
    await machine.must(`cat > /root/writer.py <<'EOF'\n${WRITER}\nEOF\nsystemd-run --unit=writer sh -c 'exec python3 /root/writer.py "$(cat /root/url)" > /root/writer.log 2>&1'`);
    await until("fifty rows", 60, async () => (await machine.run("wc -l < /root/acknowledged")).stdout.trim() >= "50");
    return new DatabaseClient(machine);
  }

  private constructor(private readonly machine: Machine) {}

  /** The rows that were acknowledged, with the time in seconds. */
  public async acknowledged(): Promise<{ number: number; time: number }[]> {
    const lines = (await this.machine.must("cat /root/acknowledged")).trim().split("\n").map((line) => line.split(" ").map(Number));
    return lines.map(([number, time]) => ({ number: number!, time: time! }));
  }

  /** When the last row was acknowledged. */
  public async last(): Promise<number> {
    return (await this.acknowledged()).at(-1)!.time;
  }

  /** Rows that were acknowledged and are not there. */
  public async lost(): Promise<number[]> {
    const noted = await this.acknowledged();
    const there = new Set((await this.machine.must(`psql "$(cat /root/url)" -Atc 'SELECT number FROM rows'`)).trim().split("\n").map(Number));
    return noted.map(({ number }) => number).filter((number) => !there.has(number));
  }

  /** The longest time without an acknowledged write, in seconds. */
  public async longestPause(since: number): Promise<number> {
    const times = (await this.acknowledged()).map(({ time }) => time).filter((time) => time >= since - 1);
    return Math.max(...times.slice(1).map((time, index) => time - times[index]!));
  }
}

/** What Patroni on a machine tells of the database's servers, by the names of the members. */
export async function databaseSeenFrom(machine: Machine): Promise<Record<string, string>> {
  const { stdout } = await machine.run("timeout 10 patronictl -c /etc/federation-database.yml list -f json");
  const rows = JSON.parse(stdout || "[]") as { Member: string; Role: string; State: string }[];
  return Object.fromEntries(rows.map(({ Member, Role, State }) => [Member.split("-")[0]!, `${Role} ${State}`]));
}

/** Whether so many run, one of them as a standby that confirms. */
export function isHealthy(state: Readonly<Record<string, string>>, count: number): boolean {
  const told = Object.values(state);
  return told.length === count && told.every((text) => text.endsWith(" running")) && told.some((text) => text.startsWith("Sync"));
}

/** Which member's server leads. */
export function leaderOf(state: Readonly<Record<string, string>>): string {
  return Object.entries(state).find(([, text]) => text.startsWith("Leader"))![0];
}

/** Who votes on who leads, as etcd on a machine tells, by the names of the members. */
export async function votersSeenFrom(machine: Machine): Promise<string[]> {
  const { stdout } = await machine.run("ETCDCTL_API=3 etcdctl member list");
  const voting = stdout.trim().split("\n").filter((line) => line.includes(" started, ") && line.endsWith("false"));
  return voting.map((line) => line.split(", ")[2]!.split("-")[0]!).sort();
}
