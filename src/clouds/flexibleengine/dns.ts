import { DataFlexibleengineDnsZoneV2 } from "../../../l1/flexibleengine/data-flexibleengine-dns-zone-v2";
import { DnsRecordsetV2 } from "../../../l1/flexibleengine/dns-recordset-v2";
import { DnsZoneV2 } from "../../../l1/flexibleengine/dns-zone-v2";
import { DnsCapability as C } from "../../dns/capabilities";
import type { HuaweiContext } from "../../families/huawei/context";
import { DnsDriver } from "../../families/huawei/dns";

/** The data sources of the provider 1.46.0; `masters` of a zone are those of a zone that is copied from elsewhere. */
const NO_NAME_SERVERS = "the Terraform provider does not tell the name servers of a zone; the console does";

/** Flexible Engine's DNS. */
export function defineDns(context: HuaweiContext): DnsDriver {
  return new DnsDriver(context, {
    capabilities: [],
    shortfalls: [{ capability: C.ZONE_NAME_SERVERS, reason: NO_NAME_SERVERS }],
    // FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/dns_recordset_v2.md, ttl (2024-03-20)
    minTtlSeconds: 300,
    zone: DnsZoneV2,
    recordSet: DnsRecordsetV2,
    knownZone: DataFlexibleengineDnsZoneV2,
  });
}
