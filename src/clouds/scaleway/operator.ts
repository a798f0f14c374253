import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const STAV = "https://staging.stav.ai/providers/scaleway-generative-apis";
const SOTA = "https://sota.io/blog/scaleway-eu-cloud-aws-alternative-gdpr-cloud-act-2026";
const ABILIAN = "https://csf.hop3.abilian.com/providers/scaleway.html";
const AWARD =
  "https://machineherald-io.pages.dev/article/2026-04/18-european-commission-awards-180-million-sovereign-cloud-tender-to-four-european-provider-groups-as-brussels-codifies-digital-sovereignty-into-procurement-rules; " +
  "https://belibre.be/en/sovereignty/2026-04-21-european-sovereign-cloud/";
const TENDER_SEAL = "https://lowdown.today/t/russia-ukraine-war-2026/11/commission-awards-sovereign-cloud-slot-to-google-joint-venture/";

/** The company behind Scaleway. */
export const OPERATOR: Operator = {
  name: "Scaleway S.A.S.",
  country: "FR",
  source: `${STAV}; ${SOTA}`,
  asOf: "2026-05-26",
  sourceKind: SourceKind.THIRD_PARTY,
  remark:
    `seat in Paris; awarded in the European Commission's sovereign-cloud tender (Cloud III DPS, EUR 180 million, six years), alone, 2026-04-17 (press: ${AWARD}); ` +
    `SEAL-3 in that tender as a whole, by one report, not verified (${TENDER_SEAL})`,
  owners: [
    {
      name: "Iliad group",
      country: "FR",
      source: SOTA,
      asOf: "2026-05-26",
      sourceKind: SourceKind.THIRD_PARTY,
      remark: `the share is not known: 96 % by ${ABILIAN} (not verified), 100 % by earlier notes`,
    },
    { name: "Xavier Niel", controls: true, source: SOTA, asOf: "2026-05-26", sourceKind: SourceKind.THIRD_PARTY, remark: "controlling shareholder of the Iliad group" },
  ],
  foreignControl: [
    { controlled: false, countries: ["US"], description: "none found: \"no US parent\"", source: STAV, asOf: "undated", sourceKind: SourceKind.THIRD_PARTY },
  ],
  certificates: [
    {
      scheme: CertificateScheme.SEC_NUM_CLOUD,
      held: false,
      coverage: CertificateCoverage.OPERATOR,
      description: "not qualified; in progress (\"path toward obtaining this demanding qualification\")",
      source: "https://www.scaleway.com/en/blog/secnumcloud-trusted-cloud-standard/",
      asOf: "2026",
      sourceKind: SourceKind.OPERATOR,
    },
    {
      scheme: CertificateScheme.HDS,
      held: true,
      coverage: CertificateCoverage.PRODUCTS,
      description: "activities 1 to 4 only; Managed Databases are outside of it",
      source:
        "https://esante.gouv.fr/offres-services/hds/liste-des-hebergeurs-certifies (directory of the ANS, as quoted in a public repository's report, code index id 55283402410)",
      asOf: "2026-07-24",
      sourceKind: SourceKind.THIRD_PARTY,
    },
    {
      scheme: CertificateScheme.HDS,
      coverage: CertificateCoverage.PRODUCTS,
      description: "Block Storage and Object Storage (with Glacier) have a page on shared responsibility under HDS",
      source: "scaleway/docs-content: pages/block-storage/reference-content/storage-shared-responsibility-model.mdx (pull request 5786)",
      asOf: "2025-11-12",
      sourceKind: SourceKind.OPERATOR,
    },
    {
      scheme: CertificateScheme.ISO_27001,
      coverage: CertificateCoverage.UNKNOWN,
      description: "claimed; the certificate is only given on request",
      source: "public repository's note on evidence from operators' own pages (code index id 71094310548)",
      asOf: "2026-10-08",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
    {
      scheme: CertificateScheme.GAIA_X,
      coverage: CertificateCoverage.OPERATOR,
      description: "founding member of 2020; told on 18 November (2021) that it would not renew its membership",
      source: "https://www.scaleway.com/en/blog/full-steam-ahead-towards-a-true-multi-cloud-offering-to-deliver-on-broken-promises/",
      asOf: "2021",
      sourceKind: SourceKind.OPERATOR,
    },
  ],
};
