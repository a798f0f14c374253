import { Token } from "cdktf";
import { DatabaseKind } from "./driver";
import { checkPattern, checkResolved } from "../core/checks";
import type { Faults } from "../core/faults";

/**
 * PostgreSQL cuts names at 63 bytes; MySQL takes 64 characters for databases and 32 for users.
 *
 * @see https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
 * @see https://dev.mysql.com/doc/refman/8.4/en/user-names.html
 */
const LONGEST_NAME = 63;
const LONGEST_MYSQL_USER = 32;

/** Notes a fault unless a logical database can be called so on every cloud. */
export function checkDatabaseName(faults: Faults, name: string, reserved: readonly string[]): void {
  checkAccountName(faults, name, LONGEST_NAME, reserved);
}

/** Notes a fault unless a user can be called so on every cloud. */
export function checkUserName(faults: Faults, name: string, kind: DatabaseKind): void {
  checkAccountName(faults, name, kind === DatabaseKind.MYSQL ? LONGEST_MYSQL_USER : LONGEST_NAME, []);
}

/** Notes a fault unless the user of a cache can be called so on every cloud. */
export function checkCacheUserName(faults: Faults, name: string, reserved: readonly string[]): void {
  if (!Token.isUnresolved(name)) {
    checkWord(faults, "userName", name, LONGEST_NAME, reserved);
  }
}

function checkAccountName(faults: Faults, name: string, longest: number, reserved: readonly string[]): void {
  if (checkResolved(faults, "name", name, "it is part of the construct's path")) {
    checkWord(faults, "name", name, longest, reserved);
  }
}

function checkWord(faults: Faults, property: string, name: string, longest: number, reserved: readonly string[]): void {
  const allowed = `1 to ${longest} letters, digits and underscores that begin with a letter`;
  checkPattern(faults, property, name, new RegExp(`^[A-Za-z][A-Za-z0-9_]{0,${longest - 1}}$`), allowed);
  if (reserved.includes(name)) {
    faults.add(property, name, `${allowed}, but none of ${reserved.join(", ")}`);
  }
}
