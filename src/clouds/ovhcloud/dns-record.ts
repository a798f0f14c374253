import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { DomainZoneRecord } from "../../../l1/ovh/domain-zone-record";
import type { DnsRecordSpec, RecordValueSpec } from "../../dns/driver";
import { RecordType } from "../../dns/driver";
import { zoneFileValue } from "../../families/dns/zone-file";

/**
 * The API puts quotes around a text, which the provider knows, and cuts a long one into strings of 255, which it does not: each plan would
 * change it back. https://github.com/ovh/terraform-provider-ovh/issues/1225 (open on 2026-02-04)
 */
const LONGEST_STRING = 255;

/** Defines a record: one resource for each value, and none is the main one, unless there can be but one value. */
export function defineDnsRecord({ provider }: OvhContext, scope: Construct, spec: DnsRecordSpec): void {
  for (const value of spec.values) {
    new DomainZoneRecord(scope, spec.type === RecordType.CNAME ? "Resource" : value.valueId, {
      provider,
      zone: spec.zoneId,
      subdomain: spec.name === "" ? undefined : spec.name,
      fieldtype: spec.type,
      ttl: spec.ttlSeconds,
      target: targetOf(spec.type, value),
    });
  }
}

/** A value as a zone file has it, but for a short text, which the API puts quotes around. */
function targetOf(type: RecordType, spec: RecordValueSpec): string {
  const { value } = spec;
  const isShort = Token.isUnresolved(value) || value.length <= LONGEST_STRING;
  return type === RecordType.TXT && isShort ? value : zoneFileValue(type, spec);
}
