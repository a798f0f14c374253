import { Token } from "cdktf";
import type { CloudInitUser } from "./cloud-init";
import { checkPattern } from "../core/checks";
import type { Faults } from "../core/faults";

/** Words that a shell and fstab(5) take as they are: no blanks, no control characters, and nothing that a shell reads as more than a letter. */
export const PLAIN_WORD = /^[^\s\x00-\x1f\x7f"'`$\\;&|<>()*?[\]{}#!~]+$/;
export const PLAIN_WORD_RULE = "without blanks, quotes, and what means something to a shell: ` $ \\ ; & | < > ( ) * ? [ ] { } # ! ~";
/** A user and perhaps a group, by names or numbers. */
export const OWNER = /^[\w.@-]+(?::[\w.@-]+)?$/;

const LINE = /^[^\r\n\0]*$/;
const KEY = /^[^\r\n\0]+$/;
const GROUP = /^[A-Za-z0-9_][\w.@-]*\$?$/;
/** What package managers would read as an option, or as several packages, is none. */
export const PACKAGE = /^[A-Za-z0-9@/.][^\s\x00-\x1f\x7f]*$/;

/** Notes a fault unless something can be mounted there by commands of a shell and a line of fstab(5). */
export function checkMountPath(faults: Faults, property: string, path: string): void {
  if (!Token.isUnresolved(path) && !(path.startsWith("/") && PLAIN_WORD.test(path))) {
    faults.add(property, path, `an absolute path ${PLAIN_WORD_RULE}`);
  }
}

/** Notes what would be more than one thing in the files that cloud-init makes of a user. */
export function checkUser(faults: Faults, property: string, { groups, sudo, shell, sshAuthorizedKeys }: CloudInitUser): void {
  if (!Token.isUnresolved(groups)) {
    groups?.forEach((group, index) => checkPattern(faults, `${property}.groups[${index}]`, group, GROUP, "the name of one group"));
  }
  checkPattern(faults, `${property}.sudo`, sudo, LINE, "one line of sudoers(5)");
  checkPattern(faults, `${property}.shell`, shell, /^\/[^\s:\x00-\x1f\x7f]+$/, "an absolute path without blanks and colons");
  checkKeys(faults, property, sshAuthorizedKeys);
}

/** Notes a fault for each key that would be several lines of `authorized_keys`. */
export function checkKeys(faults: Faults, property: string, keys: readonly string[] | undefined): void {
  if (!Token.isUnresolved(keys)) {
    keys?.forEach((key, index) => checkPattern(faults, `${property}.sshAuthorizedKeys[${index}]`, key.trim(), KEY, "one line, as `authorized_keys` has one key in each"));
  }
}

/** Notes a fault for each package that a package manager would not read as one. */
export function checkPackages(faults: Faults, packages: readonly string[]): void {
  packages.forEach((name, index) => checkPattern(faults, `cloudInit.packages[${index}]`, name, PACKAGE, "the name of one package, which does not begin with a dash"));
}
