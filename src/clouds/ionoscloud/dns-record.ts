import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { DnsRecord } from "../../../l1/ionoscloud/dns-record";
import { Faults } from "../../core/faults";
import type { DnsRecordSpec, RecordValueSpec } from "../../dns/driver";
import { RecordType } from "../../dns/driver";
import { zoneFileValue } from "../../families/dns/zone-file";

/** The provider does not send a priority of 0, and the API asks for one. */
const FIRST_PRIORITY = 1;

/**
 * Defines a record: one resource for each value, and none is the main one, unless there can be but one value. A priority of 0 is written as 1, which
 * says the same.
 *
 * @throws ValidationError when it would not say the same, as another value has 1
 */
export function defineDnsRecord({ provider }: Context, scope: Construct, spec: DnsRecordSpec): void {
  const priorities = spec.values.map(({ priority }) => priority);
  if (priorities.includes(0) && priorities.includes(FIRST_PRIORITY)) {
    new Faults(scope, "DnsRecord").refuse("priority", 0, "another than 0 beside 1, as IONOS' provider does not send a 0, so that archipel writes it as 1");
  }
  for (const value of spec.values) {
    const { priority } = value;
    new DnsRecord(scope, spec.type === RecordType.CNAME ? "Resource" : value.valueId, {
      provider,
      zoneId: spec.zoneId,
      name: spec.name,
      type: spec.type,
      content: contentOf(spec.type, value),
      priority: priority === 0 ? FIRST_PRIORITY : priority,
      ttl: spec.ttlSeconds,
    });
  }
}

/** IONOS writes host names without a dot at the end, and priorities apart: ionos-cloud/external-dns-ionos-webhook, internal/ionoscloud/ionoscloud.go. */
function contentOf(type: RecordType, spec: RecordValueSpec): string {
  switch (type) {
    case RecordType.CNAME:
    case RecordType.MX:
    case RecordType.NS:
      return spec.value;
    case RecordType.SRV:
      return `${Token.asString(spec.weight)} ${Token.asString(spec.port)} ${spec.value}`;
    default:
      return zoneFileValue(type, spec);
  }
}
