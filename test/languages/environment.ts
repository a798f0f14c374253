import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pacmak } from "../../scripts/package/pacmak";
import { output, ROOT } from "../../scripts/tooling/shell";

const FOLDER = join(ROOT, ".build", "languages");
const CODE = join(FOLDER, "python");
const VENV = join(FOLDER, "venv");
/** The interpreter that has what the package needs. */
export const PYTHON = join(VENV, "bin", "python");

/** What pip says where the registry cannot be reached; all else that it says is a failure. */
const OFFLINE = /NewConnectionError|ConnectTimeout|Temporary failure in name resolution|ProxyError/;

/** What a program in Python runs with. */
const ENVIRONMENT = {
  ...process.env,
  PYTHONPATH: join(CODE, "src"),
  PYTHONDONTWRITEBYTECODE: "1",
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20",
};

/**
 * Makes the library's Python package, and a virtual environment with what it needs; both stay in `.build/languages`. The package is
 * used where it was made: what the wheel is, `npm run consumers` tries.
 *
 * @returns what this machine lacks for it, if anything
 */
export async function makePython(): Promise<string | undefined> {
  await pacmak("python", FOLDER, ROOT, "--code-only");
  if (!existsSync(PYTHON)) {
    await output(["python3", "-m", "venv", VENV]);
  }
  const pip = spawnSync(PYTHON, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...requirements()], { encoding: "utf8" });
  if (pip.status !== 0 && !OFFLINE.test(pip.stderr)) {
    throw new Error(`pip could not install what the Python package needs:\n${pip.stderr}`);
  }
  return pip.status === 0 ? undefined : "pip cannot reach its registry";
}

/** What the package says that it needs. */
function requirements(): string[] {
  const [, json] = /json\.loads\(\s*"""([\s\S]+?)"""/.exec(readFileSync(join(CODE, "setup.py"), "utf8"))!;
  return (JSON.parse(json!) as { install_requires: string[] }).install_requires;
}

/** What a program prints, on both streams, and how it ended. */
export interface Ending {
  readonly status: number | null;
  readonly printed: string;
}

/** Runs a program in Python. */
export function runPython(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ending {
  const { status, stdout, stderr } = spawnSync(PYTHON, args, { cwd: folder, env: { ...ENVIRONMENT, ...env }, encoding: "utf8" });
  return { status, printed: `${stdout}${stderr}` };
}

/** Runs a program in Node.js that may run others in Python. */
export function runNode(args: readonly string[], folder: string): Ending {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: ENVIRONMENT, encoding: "utf8" });
  return { status, printed: `${stdout}${stderr}` };
}
