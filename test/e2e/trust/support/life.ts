import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Thing } from "./inventory";
import { inventory, KINDS } from "./inventory";
import type { State } from "./leftovers";
import { clear, leftovers } from "./leftovers";
import type { OpenStackApi } from "./openstack-api";
import { reset } from "./operator";
import type { Form } from "./program";
import { STACK, writeProgram } from "./program";
import type { Ended } from "./watched-run";
import { WatchedRun } from "./watched-run";
import { WeakLine } from "./weak-line";
import { StateServer } from "../../../support/state-server";

/** What the provider calls the endpoints, with the versions that it wants in them. */
const VERSIONS: Readonly<Record<string, string>> = { "compute": "/", "network": "/v2.0/", "volumev3": "/", "dns": "/v2/", "load-balancer": "/v2.0/", "sharev2": "/", "key-manager": "/v1/", "object-store": "/" };

/** The program of the faults on the cloud: its folder, the lines to the services, the state. */
export class Life {
  /** Puts a line before every service and before the store of the state. */
  public static async begin(api: OpenStackApi): Promise<Life> {
    const state = await StateServer.start();
    const lines = { state: await WeakLine.to(Number(new URL(state.address).port)) };
    for (const service of Object.keys(VERSIONS)) {
      Object.assign(lines, { [service]: await WeakLine.to(Number(new URL(api.urls[service]!).port)) });
    }
    return new Life(api, state, lines);
  }

  private readonly folder = mkdtempSync(join(tmpdir(), "archipel-faults-"));
  private readonly directory = join(this.folder, "stacks", STACK);

  private constructor(
    public readonly api: OpenStackApi,
    private readonly server: StateServer,
    public readonly lines: Readonly<Record<string, WeakLine>>,
  ) {}

  /** Writes the program in a form. */
  public write(form: Form): void {
    const through = (service: string): string => {
      const { hostname, pathname } = new URL(this.api.urls[service]!);
      const end = VERSIONS[service]!;
      return `http://${hostname}:${this.lines[service]!.port}${pathname.replace(/\/$/, "").replace(end.replace(/\/$/, ""), "")}${end}`;
    };
    writeProgram(this.folder, form, Object.fromEntries(Object.keys(VERSIONS).map((service) => [service, through(service)])));
  }

  /** Starts a run of the engine. */
  public run(...args: readonly string[]): WatchedRun {
    const address = `http://127.0.0.1:${this.lines.state!.port}/state`;
    const env = { TF_HTTP_ADDRESS: address, TF_HTTP_LOCK_ADDRESS: address, TF_HTTP_UNLOCK_ADDRESS: address, TF_HTTP_RETRY_MAX: "0", TF_VAR_password: "first", TF_VAR_token: "second" };
    return new WatchedRun(this.directory, env, ...args);
  }

  /** Runs the engine to its end. */
  public async ended(...args: readonly string[]): Promise<Ended> {
    return this.run(...args).ended;
  }

  /** Whether the engine left a state behind that it could not store. */
  public get erroredState(): string | undefined {
    const file = join(this.directory, "errored.tfstate");
    return existsSync(file) ? file : undefined;
  }

  /** The state that is stored. */
  public async state(): Promise<State | undefined> {
    const response = await fetch(this.server.address);
    return response.ok ? ((await response.json()) as State) : undefined;
  }

  /** What exists and the state does not know. */
  public async leftovers(): Promise<Thing[]> {
    return leftovers(await inventory(this.api), await this.state());
  }

  /** Deletes what the state does not know, if need be after the operator has reset it. Returns what was found, what was reset, and what could not be deleted. */
  public async clearLeftovers(state?: State): Promise<{ found: Thing[]; hung: Thing[]; left: Thing[] }> {
    const found = leftovers(await inventory(this.api), state ?? (await this.state()));
    const stubborn = await clear(this.api, found);
    const hung = await reset(stubborn);
    return { found, hung, left: hung.length > 0 ? await clear(this.api, stubborn) : stubborn };
  }

  /** How many there are more (or fewer) of each kind than the program says; nothing for a kind where all is well. */
  public async differences(): Promise<Record<string, number>> {
    const things = (await inventory(this.api)).filter(({ kind, partOf, home }) => partOf === undefined && !(kind === "port" && home !== undefined));
    const { resource } = JSON.parse(readFileSync(join(this.directory, "cdk.tf.json"), "utf8")) as { resource: Record<string, object> };
    const counts = Object.entries(KINDS).map(([name, { type }]) => {
      const told = Object.keys(resource[type] ?? {}).length;
      return [name, things.filter(({ kind }) => kind === name).length - told] as const;
    });
    return Object.fromEntries(counts.filter(([, count]) => count !== 0));
  }

  /** Takes everything away that is in the project, known or not, and the state, so that nothing of a cycle that failed is in the way of the next. */
  public async forget(): Promise<void> {
    await fetch(this.server.address, { method: "DELETE" });
    await fetch(this.server.address, { method: "UNLOCK" });
    rmSync(join(this.directory, "errored.tfstate"), { force: true });
    await this.clearLeftovers({});
  }

  public end(): void {
    Object.values(this.lines).forEach((line) => line.stop());
    this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
