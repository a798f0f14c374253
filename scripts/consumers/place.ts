import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Artefacts, Place } from "./consumer";
import { ROOT } from "../tooling/shell";

/** What `npm run` tells the programs that it starts. Whoever has an empty folder was not started by it. */
const OF_NPM_RUN = /^(npm_(package|lifecycle|command|execpath|node_execpath|config_local_prefix)|INIT_CWD$|NODE_PATH$|NODE_OPTIONS$)/;

/** Packages are taken from the cache of npm where it has them, and nothing is asked. */
const QUIETLY = {
  CI: "1",
  CHECKPOINT_DISABLE: "1",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_prefer_offline: "true",
  npm_config_update_notifier: "false",
};

/**
 * Makes an empty folder outside of the checkout.
 *
 * @param tools folders with programs, as after `npm install --global`; those that are installed in the folder come first
 */
export function makePlace(name: string, artefacts: Artefacts, tools: readonly string[] = []): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `archipel-${name}-`)));
  if (folder.startsWith(realpathSync(ROOT))) {
    throw new Error(`${folder} is inside of the checkout; set TMPDIR to a folder outside`);
  }
  return {
    folder,
    artefacts,
    run: (command, { in: below = ".", env = {} } = {}) => {
      const cwd = join(folder, below);
      const path = [...new Set([cwd, folder])].map((place) => join(place, "node_modules", ".bin"));
      return runIn(cwd, command, { ...environment([...path, ...tools]), ...env });
    },
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
  };
}

/** The environment of a terminal outside of the checkout. */
function environment(first: readonly string[]): NodeJS.ProcessEnv {
  const others = (process.env.PATH ?? "").split(delimiter).filter((path) => !path.includes("node_modules") && !path.includes("node-gyp-bin"));
  const kept = Object.entries(process.env).filter(([name]) => !OF_NPM_RUN.test(name));
  return { ...Object.fromEntries(kept), ...QUIETLY, PATH: [...first, ...others].join(delimiter) };
}

function runIn(cwd: string, command: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const [program, ...args] = command as [string, ...string[]];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const all: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => void (out.push(chunk), all.push(chunk)));
    child.stderr.on("data", (chunk: Buffer) => void all.push(chunk));
    child.on("error", (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) {
        resolve(Buffer.concat(out).toString("utf8"));
      } else {
        reject(new Error(`${command.join(" ")} ended with ${code}, in ${cwd}:\n${Buffer.concat(all).toString("utf8").trim()}`));
      }
    });
  });
}
