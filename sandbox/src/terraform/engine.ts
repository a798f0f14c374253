import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** What runs configurations, in the order in which they are looked for. */
const ENGINES = ["terraform", "tofu"] as const;

/**
 * The engine that will run: the one that `TERRAFORM_BINARY_NAME` names, as for cdktf, else Terraform, else OpenTofu; undefined when
 * there is none.
 */
export function engineOnPath(): string | undefined {
  const named = process.env.TERRAFORM_BINARY_NAME;
  return named ?? ENGINES.find(isOnPath);
}

/** True when a program is on the `PATH`, or where an absolute path says. */
export function isOnPath(program: string): boolean {
  const directories = isAbsolute(program) ? [""] : (process.env.PATH ?? "").split(delimiter);
  return directories.some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
