import { Fn, Token } from "cdktf";
import type { RecordValueSpec } from "../../dns/driver";
import { RecordType } from "../../dns/driver";

/** The critical flag: https://www.rfc-editor.org/rfc/rfc8659#section-4.1 */
const CRITICAL = 128;
/** The longest string of a text: https://www.rfc-editor.org/rfc/rfc1035#section-3.3 */
const LONGEST_STRING = 255;

/**
 * A value as a zone file has it: host names in full, texts as quoted strings.
 *
 * @param longestString characters that one string of a text may have
 * @see https://www.rfc-editor.org/rfc/rfc1035#section-5
 */
export function zoneFileValue(type: RecordType, spec: RecordValueSpec, longestString = LONGEST_STRING): string {
  const { value } = spec;
  switch (type) {
    case RecordType.CNAME:
    case RecordType.NS:
      return absoluteName(value);
    case RecordType.MX:
      return `${Token.asString(spec.priority)} ${absoluteName(value)}`;
    case RecordType.SRV:
      return [spec.priority, spec.weight, spec.port].map((part) => Token.asString(part)).join(" ") + ` ${absoluteName(value)}`;
    case RecordType.CAA:
      return `${spec.critical ? CRITICAL : 0} ${spec.tag} "${value === "" ? ";" : value}"`;
    case RecordType.TXT:
      return quotedStrings(value, longestString);
    default:
      return value;
  }
}

/** Without a dot at its end, a name is taken to be within the zone. */
export function absoluteName(host: string): string {
  return Token.isUnresolved(host) ? `${Fn.trimsuffix(host, ".")}.` : `${host}.`;
}

/** A text that only Terraform knows is cut by Terraform. */
function quotedStrings(text: string, longest: number): string {
  if (Token.isUnresolved(text)) {
    return Fn.join(" ", Fn.formatlist(Fn.rawString('"%s"'), [Fn.regexall(`.{1,${longest}}`, text)]));
  }
  return text.match(new RegExp(`.{1,${longest}}`, "g"))!.map((part) => `"${part}"`).join(" ");
}
