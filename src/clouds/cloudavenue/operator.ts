import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const NET_01 = {
  source: "https://01net.com/actualites/clap-de-fin-pour-flexible-engine-loffre-de-cloud-de-huawei-et-dorange.html",
  asOf: "2024-09-02",
  sourceKind: SourceKind.PRESS,
};

/** The company behind Cloud Avenue. Which company of Orange signs its contracts, and where that has its seat, no source tells. */
export const OPERATOR: Operator = {
  name: "Orange Business",
  group: "Orange",
  ...NET_01,
  remark: "the name of the business; the legal entity and its seat are not known",
  owners: [
    { name: "Orange SA", country: "FR", ...NET_01 },
    { name: "French State", country: "FR", sharePercent: 23, ...NET_01, remark: "about; of Orange SA" },
  ],
  certificates: [
    {
      scheme: CertificateScheme.SEC_NUM_CLOUD,
      coverage: CertificateCoverage.UNKNOWN,
      description: "not known; a blog calls \"OVHcloud (Cloud Avenue)\" qualified, which mixes two companies",
      source: "https://fra-vps.com/en/blog/secnumcloud-explained/",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
  ],
  controlPlane: [
    {
      description: "a console per site: console1 and console7 VDR external, console2 and console8 VDR internal, console4 CHA external, console5 CHA internal, console9 VDR-CHA",
      source: "orange-cloudavenue/cloudavenue-sdk-go: pkg/clients/consoles/consoles.go",
      asOf: "2026-08-19",
      sourceKind: SourceKind.REPOSITORY,
    },
  ],
  dependencies: [
    {
      description: "VMware Cloud Director (Broadcom): the provider talks to an endpoint of it",
      country: "US",
      source: "orange-cloudavenue/terraform-provider-cloudavenue: docs/index.md (url) and go.mod (vmware/go-vcloud-director)",
      asOf: "2026-08-19",
      sourceKind: SourceKind.REPOSITORY,
    },
  ],
};
