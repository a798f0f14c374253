import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { DomainRecord } from "../../../l1/exoscale/domain-record";
import type { DnsRecordSpec, RecordValueSpec } from "../../dns/driver";
import { RecordType } from "../../dns/driver";
import { zoneFileValue } from "../../families/dns/zone-file";

/** Defines a record: one resource for each value, and none is the main one, unless there can be but one value. */
export function defineDnsRecord({ provider }: Context, scope: Construct, spec: DnsRecordSpec): void {
  for (const value of spec.values) {
    new DomainRecord(scope, spec.type === RecordType.CNAME ? "Resource" : value.valueId, {
      provider,
      domain: spec.zoneId,
      name: spec.name,
      recordType: spec.type,
      content: contentOf(spec.type, value),
      prio: value.priority,
      ttl: spec.ttlSeconds,
    });
  }
}

/**
 * A text and an authority as a zone file has them, which is how the API gives them back; the priority apart from the rest, and hosts
 * without a dot at their end.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/resources/domain_record.md
 */
function contentOf(type: RecordType, spec: RecordValueSpec): string {
  switch (type) {
    case RecordType.TXT:
    case RecordType.CAA:
      return zoneFileValue(type, spec);
    case RecordType.SRV:
      return `${Token.asString(spec.weight)} ${Token.asString(spec.port)} ${spec.value}`;
    default:
      return spec.value;
  }
}
