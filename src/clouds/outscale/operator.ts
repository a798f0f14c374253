import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const QUALIFIED = { scheme: CertificateScheme.SEC_NUM_CLOUD, coverage: CertificateCoverage.REGIONS, regions: ["cloudgouv-eu-west-1"] };

/** The company behind OUTSCALE. */
export const OPERATOR: Operator = {
  name: "OUTSCALE SAS",
  country: "FR",
  source: "https://docs.outscale.com/en/userguide/Regions-and-Subregions.html (footer)",
  asOf: "2026",
  sourceKind: SourceKind.OPERATOR,
  remark:
    "the city of its seat is not known; by its own pages (undated) nothing is transferred between regions by itself, and they reach each other only over the internet " +
    "(https://docs.outscale.com/fr/userguide/À-propos-des-Régions-endpoints-et-Sous-régions.html); which data centre a Subregion is differs from account to account " +
    "(https://docs.outscale.com/en/userguide/Regions-Endpoints-and-Subregions-Reference.html)",
  owners: [
    {
      name: "Dassault Systèmes",
      country: "FR",
      source: "https://www.edi-mag.fr/wp-content/uploads/pdf/master_online_2030248-2-1.zip-folder/index-33.html",
      asOf: "2024",
      sourceKind: SourceKind.PRESS,
      remark: "the share is not known",
    },
  ],
  foreignControl: [
    {
      controlled: false,
      description: "none found",
      source: "https://csf.hop3.abilian.com/providers/3ds-outscale.html",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
  ],
  certificates: [
    {
      ...QUALIFIED,
      held: true,
      description: "version 3.2, IaaS, region cloudgouv-eu-west-1; the first IaaS under 3.2",
      source: "https://new.sfeir.com/pages/guide-secnumcloud.html",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      remark: "its own word, not read: https://www.3ds.com/newsroom/press-releases/outscale-first-cloud-qualified-secnumcloud-32",
    },
    {
      ...QUALIFIED,
      description: "the qualified region is cloudgouv-eu-west-1 only",
      source:
        "betagouv's document \"RDV Service Public\" (code index id 4654890492: osc-secnum-fr1 of Scalingo is cloudgouv-eu-west-1 of OUTSCALE); code index ids 58332273207 and 62491439291",
      asOf: "2026",
      sourceKind: SourceKind.THIRD_PARTY,
    },
    {
      scheme: CertificateScheme.CISPE,
      coverage: CertificateCoverage.UNKNOWN,
      description: "a seat on the board (David Chassan) in February 2025; to be a member is not to declare that the code of conduct is kept",
      source: "https://www.techradar.com/pro/aws-has-quit-cispe-in-its-latest-blow-to-cloud-organization",
      asOf: "2025-02-17",
      sourceKind: SourceKind.PRESS,
    },
    {
      scheme: CertificateScheme.GAIA_X,
      coverage: CertificateCoverage.OPERATOR,
      description: "founding member (2020); whether it still is one was not checked",
      source: "https://www.scaleway.com/en/blog/full-steam-ahead-towards-a-true-multi-cloud-offering-to-deliver-on-broken-promises/",
      asOf: "2021",
      sourceKind: SourceKind.PRESS,
    },
  ],
};
