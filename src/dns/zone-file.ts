import { Fn, Token } from "cdktf";
import type { RecordValueSpec } from "./driver";

/** The critical flag: https://www.rfc-editor.org/rfc/rfc8659#section-4.1 */
const CRITICAL = 128;

/** A host as a zone file has it: without a dot at its end, a name is taken to be within the zone. */
export function absoluteHost(host: string): string {
  return Token.isUnresolved(host) ? `${Fn.trimsuffix(host, ".")}.` : `${host}.`;
}

/** The place of a service as a zone file has it. */
export function srvData({ priority, weight, port, value }: RecordValueSpec): string {
  return [priority, weight, port].map((part) => Token.asString(part)).join(" ") + ` ${absoluteHost(value)}`;
}

/** What authorities are told, as a zone file has it; a semicolon alone stands for nobody. */
export function caaData({ critical, tag, value }: RecordValueSpec): string {
  return `${critical ? CRITICAL : 0} ${tag} "${value === "" ? ";" : value}"`;
}
