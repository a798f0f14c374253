import type { Construct } from "constructs";
import type { Context } from "./context";
import { DomainRecord } from "../../../l1/scaleway/domain-record";
import { filled } from "../../core/lists";
import type { DnsRecordSpec, RecordValueSpec } from "../../dns/driver";
import { RecordType } from "../../dns/driver";
import { absoluteName, zoneFileValue } from "../../families/dns/zone-file";

/**
 * Defines a record: one resource for each value, and none is the main one, unless there can be but one value.
 *
 * The provider finds what it has just made by how its data begin, so what begins another value is made before that:
 * github.com/scaleway/terraform-provider-scaleway, internal/services/domain/helpers.go, 2026-07-15.
 */
export function defineDnsRecord(context: Context, scope: Construct, spec: DnsRecordSpec): void {
  const drafts = spec.values.map((value) => ({ value, data: dataOf(spec.type, value) })).sort((one, other) => one.data.length - other.data.length);
  const made: { readonly data: string; readonly record: DomainRecord }[] = [];
  for (const { value, data } of drafts) {
    const record = new DomainRecord(scope, spec.type === RecordType.CNAME ? "Resource" : value.valueId, {
      provider: context.provider,
      dnsZone: spec.zoneId,
      name: spec.name === "" ? undefined : spec.name,
      type: spec.type,
      data,
      priority: value.priority,
      ttl: spec.ttlSeconds,
      dependsOn: filled(made.filter((earlier) => data.startsWith(earlier.data)).map((earlier) => earlier.record)),
    });
    made.push({ data, record });
  }
}

/** The provider writes the quotes around texts, and cuts long ones; MX has its priority apart, SRV has it twice. */
function dataOf(type: RecordType, spec: RecordValueSpec): string {
  switch (type) {
    case RecordType.MX:
      return absoluteName(spec.value);
    case RecordType.TXT:
      return spec.value;
    default:
      return zoneFileValue(type, spec);
  }
}
