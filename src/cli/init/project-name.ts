import { basename } from "node:path";
import { Failure } from "../failure";

/** It becomes the name of the npm package, of the stack, of files, and the beginning of names at the clouds. */
const NAME = /^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const ALLOWED = "small letters, digits and dashes, 1 to 40 of them, a letter first and no dash last";

/** The name that was asked for, or that of the folder. @throws Failure when it does not do */
export function projectName(asked: string | undefined, folder: string): string {
  if (asked !== undefined) {
    return checked(asked, "--name");
  }
  const made = basename(folder).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "").slice(0, 40).replace(/-+$/, "");
  return made === "" ? "archipel-app" : made;
}

function checked(name: string, option: string): string {
  if (!NAME.test(name)) {
    throw new Failure(`${option}: got ${JSON.stringify(name)}; allowed: ${ALLOWED}`);
  }
  return name;
}
