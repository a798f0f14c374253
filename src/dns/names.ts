import { Token } from "cdktf";
import { RecordType } from "./driver";
import { checkResolved } from "../core/checks";
import type { Faults } from "../core/faults";

/** RFC 1035: 255 octets on the wire are 253 characters of text. */
const LONGEST_NAME = 253;
/** RFC 1035, and the underscore of RFC 8552. */
const LABEL = "(?!-)[a-z0-9_-]{1,63}(?<!-)";
const LABELS = new RegExp(`^${LABEL}(\\.${LABEL})*$`);
const FULL_NAME = new RegExp(`^${LABEL}(\\.${LABEL})+$`);
const LETTERS = "labels of 1 to 63 small letters, digits, - and _, with dots between them (other scripts in Punycode, xn--…)";
/** An IPv4 address is made of labels, too. */
const ADDRESS = /^[\d.]+$/;

/** Notes a fault unless it can be the name of a zone. */
export function checkZoneName(faults: Faults, property: string, name: string): void {
  if (checkResolved(faults, property, name, "names of records and resources are made from it") && !isFullName(name)) {
    faults.add(property, name, `at least two ${LETTERS}, ${LONGEST_NAME} characters at most, without a dot at the end`);
  }
}

/** Notes a fault unless a record of the type can have this name within the zone. */
export function checkRecordName(faults: Faults, name: string, type: RecordType, zoneName: string): void {
  if (Token.isUnresolved(name)) {
    return;
  }
  const plain = name.replace(/^\*(\.|$)/, "");
  if (name === zoneName || name.endsWith(`.${zoneName}`)) {
    faults.add("name", name, `a name within the zone, without the zone's own at its end: www, not www.${zoneName}`);
  } else if (plain !== "" && !LABELS.test(plain)) {
    faults.add("name", name, `${LETTERS}, without a dot at the end; * alone or before the first dot; nothing, for the zone itself`);
  } else if (`${name}.${zoneName}`.length > LONGEST_NAME) {
    faults.add("name", name, `${LONGEST_NAME - zoneName.length - 1} characters at most, so that the full name has ${LONGEST_NAME}`);
  }
  checkPlace(faults, name, type);
}

/** What the rules of a type say about where it may stand. */
function checkPlace(faults: Faults, name: string, type: RecordType): void {
  const isApex = name === "";
  if (type === RecordType.CNAME && isApex) {
    faults.add("name", name, "a name within the zone: the zone itself has other records, and a CNAME stands alone");
  }
  if (type === RecordType.NS && (isApex || name.startsWith("*"))) {
    faults.add("name", name, "a name within the zone to delegate; the cloud looks after the name servers of the zone itself");
  }
  if (type === RecordType.SRV && !/^_[^.]+\._[^.]+(\.|$)/.test(name)) {
    faults.add("name", name, "the service and its protocol, each with an underscore: _sip._tcp");
  }
}

/** Notes a fault unless it is the full name of a host; gives it back without a dot at its end. */
export function checkHost(faults: Faults, property: string, host: string): string {
  const name = withoutDot(host);
  if (!Token.isUnresolved(host) && (!isFullName(name) || ADDRESS.test(name))) {
    faults.add(property, host, `the full name of a host, such as mail.example.com: ${LETTERS}`);
  }
  return name;
}

function withoutDot(host: string): string {
  return !Token.isUnresolved(host) && host.endsWith(".") ? host.slice(0, -1) : host;
}

function isFullName(name: string): boolean {
  return FULL_NAME.test(name) && name.length <= LONGEST_NAME;
}
