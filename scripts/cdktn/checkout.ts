import { cpSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { linkPackages } from "../tooling/linked-packages";
import { ROOT } from "../tooling/shell";

/** Where it is. Git ignores it. */
const CHECKOUT = join(ROOT, ".build", "cdktn");
/** What a checkout does without: what tests and tools make, and what the copy itself is in. */
const LEFT_OUT = new Set([".git", ".build", "dist", "node_modules", ".l1", ".l1-as-generated", "cdktf.out", ".archipel-sandbox", ".terraform"]);

/**
 * Makes a second checkout of this repository, as somebody has it who wrote `"cdktf": "npm:cdktn@^0.24.0"` into the package.json:
 * all that asks for `cdktf` gets cdktn, be it a test, the built library, a generated class or a program in a process of its own.
 *
 * @returns its folder
 */
export function checkoutOnCdktn(folder = CHECKOUT): string {
  const packages = join(ROOT, "node_modules");
  rmSync(folder, { recursive: true, force: true });
  // Links would not do: Node follows them, and finds cdktf where they lead.
  for (const entry of readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name))) {
    cpSync(join(ROOT, entry), join(folder, entry), { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  }
  linkPackages(packages, join(folder, "node_modules"), { "cdktf": join(packages, "cdktn"), "archipel-sandbox": join(folder, "sandbox") });
  linkPackages(join(ROOT, "sandbox", "node_modules"), join(folder, "sandbox", "node_modules"));
  return folder;
}
