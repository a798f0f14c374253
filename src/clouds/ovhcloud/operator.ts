import { US_CERTIFICATES } from "./us-certificates";
import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const FILING = "https://financialreports.eu/filings/863336/content";
const REGISTRATION = "https://ovhcloud.fr.digital-report.net/en/report/3010";
const REVERSIBILITY = "https://help.ovhcloud.com/csm/en-gb-reversibility-policy-snc-vmware-on-ovhcloud?id=kb_article_view&sysparm_article=KB0061791";
const AWARD =
  "https://machineherald-io.pages.dev/article/2026-04/18-european-commission-awards-180-million-sovereign-cloud-tender-to-four-european-provider-groups-as-brussels-codifies-digital-sovereignty-into-procurement-rules; " +
  "https://belibre.be/en/sovereignty/2026-04-21-european-sovereign-cloud/";
const TENDER_SEAL = "https://lowdown.today/t/russia-ukraine-war-2026/11/commission-awards-sovereign-cloud-slot-to-google-joint-venture/";

/** The company behind OVHcloud. */
export const OPERATOR: Operator = {
  name: "OVH SAS",
  country: "FR",
  group: "OVHcloud",
  source: `https://lawinsider.com/fr/contracts/5dJBc05dZr5 (data processing agreement of "OVH S.A.S."); ${FILING} (OVH Groupe, Roubaix)`,
  asOf: "2023-07-13",
  sourceKind: SourceKind.OPERATOR,
  remark:
    `awarded in the European Commission's sovereign-cloud tender (Cloud III DPS, EUR 180 million, six years) as partner of Post Telecom (LU), with Clever Cloud, 2026-04-17 (press: ${AWARD}); ` +
    `SEAL-3 of that consortium in the tender as a whole, by one report, not verified (${TENDER_SEAL})`,
  owners: [
    { name: "OVH Groupe", country: "FR", source: FILING, asOf: "2023-01-18", sourceKind: SourceKind.OPERATOR, remark: "parent; listed at Euronext Paris (ISIN FR0014005HJ9)" },
    {
      name: "Klaba family",
      country: "FR",
      source: "https://www.nextinpact.com/article/46355/la-decision-est-prise-ovhcloud-se-prepare-a-eventuelle-introduction-en-bourse",
      asOf: "2021-03",
      sourceKind: SourceKind.PRESS,
      remark: "said before the listing of 2021 that it would keep the majority; today's share was not found",
    },
    { name: "KKR", country: "US", source: REGISTRATION, asOf: "undated", sourceKind: SourceKind.OPERATOR, remark: "shareholder since 2016; today's holding is not known" },
    { name: "TowerBrook Capital Partners", source: REGISTRATION, asOf: "undated", sourceKind: SourceKind.OPERATOR, remark: "shareholder since 2016; today's holding is not known" },
  ],
  foreignControl: [
    {
      controlled: false,
      description: "none found",
      source: "no source found",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
      remark: `there is a separate US operation (data centres in Vint Hill and Hillsboro, endpoint ovh-us of its own): ${REGISTRATION}; openstack/openstacksdk: openstack/config/vendors/ovh-us.json, 2026-08-21`,
    },
  ],
  certificates: [
    {
      scheme: CertificateScheme.SEC_NUM_CLOUD,
      held: true,
      coverage: CertificateCoverage.PRODUCTS,
      description: "Bare Metal Pod (\"Dedicated PoD-SecNumCloud\"), data centres in France",
      source: "ovh/docs commit bc6752b (Reversibility Policy for the Dedicated PoD-SecNumCloud product)",
      asOf: "2025-08-06",
      sourceKind: SourceKind.OPERATOR,
    },
    {
      scheme: CertificateScheme.SEC_NUM_CLOUD,
      held: true,
      coverage: CertificateCoverage.PRODUCTS,
      description: "Managed Dedicated Cloud / VMware on OVHcloud SecNumCloud",
      source: REVERSIBILITY,
      asOf: "undated",
      sourceKind: SourceKind.OPERATOR,
    },
    {
      scheme: CertificateScheme.SEC_NUM_CLOUD,
      coverage: CertificateCoverage.PRODUCTS,
      description: "eu-west-gra-snc, eu-west-rbx-snc and eu-west-sbg-snc are region names of OVHcloud's API; they are not of the Public Cloud",
      source: "OVHcloud API types in a public repository (code index id 54689781830)",
      asOf: "undated",
      sourceKind: SourceKind.REPOSITORY,
    },
    {
      scheme: CertificateScheme.SEC_NUM_CLOUD,
      coverage: CertificateCoverage.UNKNOWN,
      description: "Public Cloud (instances, Kubernetes, Object Storage): no qualification was found",
      source: "no source found",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
    {
      scheme: CertificateScheme.HDS,
      held: true,
      coverage: CertificateCoverage.PRODUCTS,
      description: "Public Cloud, 6 activities, HDS v2.0; not before the HDS option of a project is on, which needs Business or Enterprise support",
      source:
        "https://esante.gouv.fr/offres-services/hds/liste-des-hebergeurs-certifies (directory of the ANS, as quoted in a public repository's report, code index id 55283402410)",
      asOf: "2026-07-24",
      sourceKind: SourceKind.THIRD_PARTY,
      remark:
        "managed databases: activities 5 and 6 are subcontracted to Aiven; OVHcloud's own list still says v2018; " +
        "the option: ovh/docs: pages/public_cloud/public_cloud_cross_functional/activate-hds-certification/guide.en-gb.md, 2024-03-28; a program that has it can say so by a FactCorrection",
    },
    {
      scheme: CertificateScheme.HDS,
      held: true,
      coverage: CertificateCoverage.PRODUCTS,
      description:
        "OpenStack instances (not VPS), Block Storage, Object Storage, Kubernetes, Private Registry, Cold Storage, Logs Data Platform, databases (not the plans Essential and " +
        "Discovery), Dedicated Server (not Eco), VMware, Nutanix, NAS-HA, SecNumCloud private cloud",
      source: "ovh/docs: pages/account_and_service_management/account_information/hds_certification/guide.en-gb.md",
      asOf: "2024-10-24",
      sourceKind: SourceKind.OPERATOR,
    },
    ...US_CERTIFICATES,
    {
      scheme: CertificateScheme.ISO_27001,
      coverage: CertificateCoverage.UNKNOWN,
      description: "pages on ISO 27001, 27017, 27018 and SOC 1 to 3 exist at ovhcloud.com/en/compliance",
      source: "SpareCores/sc-crawler: src/sc_crawler/vendors/_ovh.py (commit 4bcc0b1, a comment)",
      asOf: "2026-07-24",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
    {
      scheme: CertificateScheme.SWIPO,
      coverage: CertificateCoverage.PRODUCTS,
      description: "the reversibility policies of products declare compliance with the IaaS code of conduct",
      source: REVERSIBILITY,
      asOf: "undated",
      sourceKind: SourceKind.OPERATOR,
    },
    {
      scheme: CertificateScheme.GAIA_X,
      coverage: CertificateCoverage.OPERATOR,
      description: "founding member (2020); whether it still is one was not checked",
      source: "https://wikimili.com/en/CISPE",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
    },
  ],
};
