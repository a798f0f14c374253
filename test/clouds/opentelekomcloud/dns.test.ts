import { Fn, TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { DnsZone } from "archipel";
import { synthesize } from "archipel/testing";
import { GERMANY } from "./place";
import { dnsTests } from "../../families/huawei/dns-tests";

describe("on Open Telekom Cloud", () => {
  dnsTests(GERMANY, { texts: ["v=spf1 -all", `${"k".repeat(255)}" "${"k".repeat(45)}`], shortestTtl: 1 });

  test("a zone tells its name servers without the dots, and looks nothing up unless asked", () => {
    const { stack, cloud } = GERMANY.make();
    const zone = new DnsZone(cloud, "zone", { zoneName: "shop.example" });
    expect(synthesize(stack).data).toBeUndefined();
    new TerraformOutput(stack, "servers", { value: Fn.join(",", zone.nameServers) });
    expect(synthesize(stack).output!.servers.value).toMatch(/trimsuffix\(replace\(join\(" ", data\.opentelekomcloud_dns_nameservers_v2\.\w+\.nameservers\[\*\]\.hostname\)/);
  });
});
