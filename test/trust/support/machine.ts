import * as fs from "node:fs";
import { createRequire } from "node:module";
import * as os from "node:os";

/** What a process can be made to believe of its machine, beyond what environment variables say. */
export interface PretendedMachine {
  /** The time, as ISO 8601 has it. @default - the real one */
  readonly now?: string;
  /** The name of the machine and of its user. @default - the real ones */
  readonly name?: string;
  /** Rights that new files do not get, as octal digits. @default - the real ones */
  readonly umask?: string;
  /** Whether folders list what is in them backwards. @default false */
  readonly listsBackwards?: boolean;
}

/** The variable in which a process is told. */
export const PRETENDED = "ARCHIPEL_PRETENDED_MACHINE";

/** What a process saw: a test that changes the machine checks that it did. */
export interface SeenMachine {
  readonly year: number;
  readonly locale: string;
  readonly timeZone: string;
  readonly hostname: string;
  readonly home: string;
  readonly umask: number;
  readonly node: string;
  readonly checkout: string;
}

export function seenMachine(): SeenMachine {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const year = new Date().getFullYear();
  return { year, locale, timeZone, hostname: os.hostname(), home: os.homedir(), umask: process.umask(), node: process.version, checkout: __dirname };
}

/** Makes this process believe what `PRETENDED` says. */
export function pretend(): void {
  const { now, name, umask, listsBackwards = false } = JSON.parse(process.env[PRETENDED] ?? "{}") as PretendedMachine;
  if (now !== undefined) {
    setClock(Date.parse(now) - Date.now());
  }
  if (name !== undefined) {
    const userInfo = (): os.UserInfo<string> => ({ username: name, uid: 1, gid: 1, shell: "", homedir: `/home/${name}` });
    Object.assign(writable("node:os"), { hostname: () => name, userInfo, cpus: () => [] });
  }
  if (umask !== undefined) {
    process.umask(umask);
  }
  if (listsBackwards) {
    const { readdirSync } = fs;
    const list = readdirSync as (...given: unknown[]) => unknown[];
    Object.assign(writable("node:fs"), { readdirSync: (...given: unknown[]) => [...list(...given)].reverse() });
  }
}

/** A module of Node's. What `import` gives cannot be written to; what `require` gives can. */
function writable(name: string): object {
  return createRequire(__filename)(name) as object;
}

function setClock(offset: number): void {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (_target, args: unknown[]) => (args.length === 0 ? new Real(Real.now() + offset) : Reflect.construct(Real, args)) as Date,
    get: (target, property, receiver) => (property === "now" ? () => Real.now() + offset : Reflect.get(target, property, receiver)) as unknown,
  });
}
