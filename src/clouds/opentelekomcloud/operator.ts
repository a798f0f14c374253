import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const ABILIAN = "https://csf.hop3.abilian.com/providers/open-telekom-cloud.html";
const SHARES = {
  source: "https://report.telekom.com/annual-report-2024/notes/notes-to-the-statement-of-financial-position/19-shareholders-equity.html",
  asOf: "2024-12-31",
  sourceKind: SourceKind.OFFICIAL,
};
const TRUSTED_CLOUD = { source: "https://www.trusted-cloud.de/cloudservices/2667/", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY };

/** The company behind Open Telekom Cloud. */
export const OPERATOR: Operator = {
  name: "T-Systems International GmbH",
  country: "DE",
  source: `https://open-telekom-cloud.com/en/data-protection (name); ${ABILIAN} (country)`,
  asOf: "undated",
  sourceKind: SourceKind.THIRD_PARTY,
  verified: false,
  remark:
    "the cloud was renamed T Cloud Public (press, 2025/26: https://www.ccsinsight.com/blog/t-cloud-public-a-sovereignty-pitch-but-a-public-cloud-bar/; " +
    "https://tecknexus.com/deutsche-telekom-t-cloud-european-sovereign-telco-cloud)",
  owners: [
    {
      name: "Deutsche Telekom AG",
      country: "DE",
      controls: true,
      source:
        "https://report.telekom.com/annual-report-2023/management-report/governance-and-other-disclosures/legal-structure-of-the-group.html; " +
        "https://csf.hop3.abilian.com/providers/t-systems.html",
      asOf: "2023-12-31",
      sourceKind: SourceKind.OFFICIAL,
      remark: "parent of T-Systems; seat in Bonn",
    },
    { name: "Federal Republic of Germany", country: "DE", sharePercent: 13.8, remark: "of Deutsche Telekom AG", ...SHARES },
    { name: "KfW", sharePercent: 14, remark: "of Deutsche Telekom AG", ...SHARES },
    { name: "free float", sharePercent: 72.2, remark: "of Deutsche Telekom AG", ...SHARES },
    { name: "BlackRock", country: "US", remark: "245.1 million of 4,986.5 million shares of Deutsche Telekom AG, within the free float", ...SHARES },
    { name: "SoftBank", country: "JP", remark: "225.0 million of 4,986.5 million shares of Deutsche Telekom AG, within the free float", ...SHARES },
  ],
  foreignControl: [
    {
      controlled: false,
      description: "none found; the largest single holders are the Federal Republic of Germany and KfW",
      ...SHARES,
      verified: false,
      remark:
        "the group reports an operating segment \"USA\" (T-Mobile US): https://bericht.telekom.com/zwischenbericht-q1-2024/abschluss/wesentliche-ereignisse-und-geschaeftsvorfaelle/ausgewaehlte-erlaeuterungen-zur-bilanz.html (official, 2024)",
    },
  ],
  certificates: [
    {
      scheme: CertificateScheme.C5,
      held: true,
      coverage: CertificateCoverage.REGIONS,
      regions: ["eu-de", "eu-nl", "eu-ch2"],
      description: "BSI C5 attestation (ISAE 3000) of the platform, data centres in Germany, the Netherlands and Switzerland; the type is not stated",
      ...TRUSTED_CLOUD,
    },
    {
      scheme: CertificateScheme.ISO_27001,
      held: true,
      coverage: CertificateCoverage.OPERATOR,
      description: "the platform; listed as 27001:2017",
      ...TRUSTED_CLOUD,
      remark: "note of 2026-10-08: issued by DEKRA Certification, Inc. (Atlanta), ANAB accreditation, umbrella certificate of Deutsche Telekom AG",
    },
    {
      scheme: CertificateScheme.ISO_27018,
      held: true,
      coverage: CertificateCoverage.OPERATOR,
      description: "the platform; ISO/IEC 27018:2019",
      ...TRUSTED_CLOUD,
      remark: "note of 2026-10-08: for 27017 and 27018 there are attestations, not certificates",
    },
    { scheme: CertificateScheme.ISO_22301, held: true, coverage: CertificateCoverage.UNKNOWN, description: "ISO 22301:2020", ...TRUSTED_CLOUD },
    { scheme: CertificateScheme.SOC_1, held: true, coverage: CertificateCoverage.UNKNOWN, description: "ISAE 3402", ...TRUSTED_CLOUD },
    { scheme: CertificateScheme.SOC_2, held: true, coverage: CertificateCoverage.UNKNOWN, description: "the type is not stated", ...TRUSTED_CLOUD },
    { scheme: CertificateScheme.CSA_STAR, held: true, coverage: CertificateCoverage.UNKNOWN, description: "level 2", ...TRUSTED_CLOUD },
    {
      scheme: CertificateScheme.GAIA_X,
      coverage: CertificateCoverage.OPERATOR,
      description: "Deutsche Telekom is a founding member (2020); whether it still is one was not checked",
      source: "https://wikimili.com/en/CISPE",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
    },
  ],
  dependencies: [
    {
      description: "Huawei: hardware and software of the platform since its start; T-Systems states that it runs it independently",
      country: "CN",
      source:
        "https://www.telko.in/lightreading-huawei-w-suwerennej-chmurze-deutsche-telekom; " +
        "https://reseaux-telecoms.net/actualites/lire-deutsche-telekom-va-lancer-un-cloud-public-base-sur-la-plateforme-openstack-de-huawei-27514.html",
      asOf: "2025",
      sourceKind: SourceKind.PRESS,
    },
  ],
};
