import type { TerraformDataSource } from "cdktf";
import { Fn, Token } from "cdktf";
import { DataOpentelekomcloudDnsNameserversV2 } from "../../../l1/opentelekomcloud/data-opentelekomcloud-dns-nameservers-v2";
import { DataOpentelekomcloudDnsZoneV2 } from "../../../l1/opentelekomcloud/data-opentelekomcloud-dns-zone-v2";
import { DnsRecordsetV2 } from "../../../l1/opentelekomcloud/dns-recordset-v2";
import { DnsZoneV2 } from "../../../l1/opentelekomcloud/dns-zone-v2";
import { DnsCapability as C } from "../../dns/capabilities";
import type { HuaweiContext } from "../../families/huawei/context";
import { DnsDriver } from "../../families/huawei/dns";

/** Open Telekom Cloud's DNS. */
export function defineDns(context: HuaweiContext): DnsDriver {
  return new DnsDriver(context, {
    capabilities: [C.ZONE_NAME_SERVERS],
    shortfalls: [],
    // opentelekomcloud-docs/domain-name-service: api-ref/source/apis/record_set_management/creating_a_record_set.rst, ttl (2025-10-17)
    minTtlSeconds: 1,
    zone: DnsZoneV2,
    recordSet: DnsRecordsetV2,
    knownZone: DataOpentelekomcloudDnsZoneV2,
    textOf: withoutQuotes,
    nameServers: { define: (scope, id, config) => new DataOpentelekomcloudDnsNameserversV2(scope, id, config), namesOf },
  });
}

/** Names of hosts, without the dot at their end. */
function namesOf(found: TerraformDataSource): string[] {
  const names = Token.asList(found.interpolationForAttribute("nameservers[*].hostname"));
  return Fn.split(" ", Fn.trimsuffix(Fn.replace(Fn.join(" ", names), ". ", " "), "."));
}

/**
 * The provider puts quotes around a text, and takes the first and the last off what it reads.
 *
 * opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/dns_recordset_v2.md, records (2024-10-24)
 */
function withoutQuotes(text: string): string {
  const quote = Fn.rawString('"');
  return Token.isUnresolved(text) ? Fn.trimsuffix(Fn.trimprefix(text, quote), quote) : text.slice(1, -1);
}
