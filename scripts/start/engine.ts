import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The engine that will run: the one the user named, else Terraform, else OpenTofu; undefined when there is none. */
export function engineOnPath(): string | undefined {
  const named = process.env.TERRAFORM_BINARY_NAME;
  return named ?? ["terraform", "tofu"].find(isOnPath);
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
