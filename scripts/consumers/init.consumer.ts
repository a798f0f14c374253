import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./consumer";

const PROJECT = "shop";

/**
 * A new user: `npx archipel init` out of the tarball, and what it says to do next; the tests that it wrote, and the compiler. Says how long each took,
 * up to a synthesized stack, with what npm has in its cache.
 */
const consumer: Consumer = {
  name: "init",
  lacks: () => undefined,
  isQuickstart: false,
  project: PROJECT,
  install: async (place) => {
    const took: string[] = [];
    const timed = async (what: string, command: readonly string[], inside?: string): Promise<string> => {
      const start = Date.now();
      const printed = await place.run(command, { in: inside });
      took.push(`${what} ${((Date.now() - start) / 1000).toFixed(1)} s`);
      return printed;
    };
    const { library, sandbox } = place.artefacts;
    const init = ["archipel", "init", PROJECT, "--clouds", "scaleway,hetzner", "--pattern", "shop", "--sandbox", `file:${sandbox}`, "--no-install"];
    const printed = await timed("npx archipel init", ["npx", "--yes", "--package", library, ...init]);
    if (!printed.includes(`cd ${PROJECT} && npm install`)) {
      throw new Error(`archipel init does not say what to do next: ${printed}`);
    }
    const written = readFileSync(join(place.folder, PROJECT, "package.json"), "utf8");
    if (!/"archipel": "file:/.test(written)) {
      throw new Error(`archipel init came from a file, and the project does not: ${written}`);
    }
    await timed("npm install", ["npm", "install"], PROJECT);
    await timed("cdktf synth", ["npm", "run", "synth"], PROJECT);
    console.log(`    ${took.join(", ")}`);
    await place.run(["npm", "test"], { in: PROJECT });
    await place.run(["npm", "run", "typecheck"], { in: PROJECT });
    await place.run(["npm", "run", "sandbox"], { in: PROJECT });
    await place.run(["npm", "run", "sandbox:destroy"], { in: PROJECT });
  },
};
export default consumer;
