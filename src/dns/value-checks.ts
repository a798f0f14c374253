import { createHash } from "node:crypto";
import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import * as ipaddr from "ipaddr.js";
import type { RecordValueSpec } from "./driver";
import { checkHost } from "./names";
import type { CertificateAuthorization, MailExchanger, ServiceLocation } from "./record-values";
import { CaaTag } from "./record-values";
import { checkInteger, checkOneOf, checkPattern, checkResolved } from "../core/checks";
import { parseAddress, parseBlock } from "../core/cidr";
import type { Faults } from "../core/faults";
import { literalText } from "../core/literal-text";
import { tokenDigest } from "../core/token-digest";

const MAX_16_BIT = 65_535;
const DEFAULT_MX_PRIORITY = 10;
/** The provider of Scaleway and Designate each lose or refuse something of what else DNS could carry. */
const TEXT = /^(?! )[\x20-\x21\x23-\x5b\x5d-\x7e]+(?<! )$/;
/** RFC 1035: 65535 octets of data; 258 strings of 253 (see Designate's) and an octet for the length of each. */
const LONGEST_TEXT = 65_274;
const REPORT_URL = /^(mailto:[\w+-]+@[\w-]+(\.[\w-]+)+|https?:\/\/[\w-]+(\.[\w-]+)+\/[\x21\x23-\x5b\x5d-\x7e]*)$/;

/** Addresses of a version, each once, IPv6 in the one spelling of RFC 5952. */
export function addressValues(scope: IConstruct, faults: Faults, addresses: string[], version: 4 | 6): RecordValueSpec[] {
  return each(scope, faults, addresses, (address, property) => {
    const isKnown = !Token.isUnresolved(address);
    const isRight = version === 4 ? parseAddress(address) !== undefined : parseBlock(`${address}/128`)?.version === 6;
    if (isKnown && !isRight) {
      faults.add(property, address, `an IPv${version} address`);
    }
    const value = isKnown && isRight && version === 6 ? ipaddr.IPv6.parse(address).toRFC5952String() : address;
    return { value, identity: version === 6 && isKnown ? value.replace(/:/g, "_") : value };
  });
}

/** Hosts, each once. */
export function hostValues(scope: IConstruct, faults: Faults, hosts: string[]): RecordValueSpec[] {
  return each(scope, faults, hosts, (host, property) => {
    const value = checkHost(faults, property, host);
    return { value, identity: value };
  });
}

/** Hosts for mail, each once, whatever the priority: providers tell them apart by the host. */
export function mxValues(scope: IConstruct, faults: Faults, exchangers: MailExchanger[]): RecordValueSpec[] {
  return each(scope, faults, exchangers, ({ host, priority = DEFAULT_MX_PRIORITY }, property) => {
    const value = checkHost(faults, `${property}.host`, host);
    check16Bit(faults, `${property}.priority`, priority);
    return { value, priority, identity: value };
  });
}

/** Texts, each once. */
export function txtValues(scope: IConstruct, faults: Faults, texts: string[]): RecordValueSpec[] {
  return each(scope, faults, texts, (value, property) => {
    const allowed = `1 to ${LONGEST_TEXT} characters of printable ASCII without " and \\ and without spaces at the ends; quotes around the text are added where the cloud wants them`;
    checkPattern(faults, property, value, TEXT, allowed);
    if (!Token.isUnresolved(value) && value.length > LONGEST_TEXT) {
      faults.add(property, value, allowed);
    }
    return { value: literalText(value), identity: value };
  });
}

/** Places of a service, each once. */
export function srvValues(scope: IConstruct, faults: Faults, locations: ServiceLocation[]): RecordValueSpec[] {
  return each(scope, faults, locations, ({ host, port, priority = 0, weight = 0 }, property) => {
    const value = checkHost(faults, `${property}.host`, host);
    checkInteger(faults, `${property}.port`, port, { min: 1, max: MAX_16_BIT });
    check16Bit(faults, `${property}.priority`, priority);
    check16Bit(faults, `${property}.weight`, weight);
    return { value, port, priority, weight, identity: `${value}_${Token.isUnresolved(port) ? "port" : port}` };
  });
}

/** What authorities are told, each once. */
export function caaValues(scope: IConstruct, faults: Faults, authorizations: CertificateAuthorization[]): RecordValueSpec[] {
  return each(scope, faults, authorizations, ({ tag = CaaTag.ISSUE, value = "", critical = false }, property) => {
    checkOneOf(faults, `${property}.tag`, tag, Object.values(CaaTag));
    if (tag === CaaTag.REPORT) {
      checkPattern(faults, `${property}.value`, value, REPORT_URL, "mailto: with a mail address, or an http or https URL with a path");
    } else if (value !== "") {
      checkHost(faults, `${property}.value`, value);
    }
    return { value: literalText(value), tag, critical, identity: `${tag}-${value}` };
  });
}

function check16Bit(faults: Faults, property: string, value: number): void {
  checkInteger(faults, property, value, { min: 0, max: MAX_16_BIT });
}

type Draft = Omit<RecordValueSpec, "valueId"> & { readonly identity: string };

/** Makes each value of a list, gives it an id made of its content, and notes a fault where there is none, or one twice. */
function each<T>(scope: IConstruct, faults: Faults, list: readonly T[], make: (item: T, property: string) => Draft): RecordValueSpec[] {
  if (!checkResolved(faults, "data", list, "on some clouds each value is a resource of its own; give each as an unresolved value")) {
    return [];
  }
  if (list.length === 0) {
    faults.add("data", list, "at least one value");
  }
  const ids = new Set<string>();
  return list.map((item, index) => {
    const property = `data[${index}]`;
    const { identity, ...value } = make(item, property);
    const valueId = idOf(scope, identity);
    if (ids.has(valueId)) {
      faults.add(property, value.value, "each value once");
    }
    ids.add(valueId);
    return { ...value, valueId };
  });
}

/** Part of a construct id: the value itself where it is a short word, else a digest. */
function idOf(scope: IConstruct, identity: string): string {
  if (Token.isUnresolved(identity)) {
    return `token-${tokenDigest(scope, [identity])}`;
  }
  return /^[\w.-]{1,64}$/.test(identity) ? identity : createHash("sha256").update(identity).digest("hex").slice(0, 8);
}
