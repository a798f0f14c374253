import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const KIRATAS = "https://www.kiratas.com/a1-telekom-austria-remains-under-mexican-control/";
const NOTE = {
  source: "public repository's note on evidence from operators' own pages (code index id 71094310548)",
  asOf: "2026-10-08",
  sourceKind: SourceKind.THIRD_PARTY,
  verified: false,
};
const MEASURES = {
  source: "Exoscale's text on technical and organisational measures in a public repository (code index id 48401641035)",
  asOf: "undated",
  sourceKind: SourceKind.REPOSITORY,
  remark: "\"independently audited and attested through reports such as SOC 2 Type 2 and BSI C5 Type 2\"",
};

/** The company behind Exoscale. */
export const OPERATOR: Operator = {
  name: "Akenes SA",
  country: "CH",
  source: "https://www.exoscale.com/dpa/",
  asOf: "2025-05-05",
  sourceKind: SourceKind.OPERATOR,
  remark: "CHE-423.524.322, seat in Lausanne: neither in the EU nor in the EEA",
  owners: [
    {
      name: "A1 Digital, part of the A1 Telekom Austria Group",
      country: "AT",
      source: "https://csf.hop3.abilian.com/providers/exoscale.html",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
      remark: "taken over in 2017; cites https://www.exoscale.com/about-us/",
    },
    {
      name: "América Móvil",
      country: "MX",
      sharePercent: 56.55,
      controls: true,
      source: "https://totaltele.com/america-movil-ups-stake-in-a1-telekom-austria/",
      asOf: "2023-07-26",
      sourceKind: SourceKind.PRESS,
      remark: "the share is of Telekom Austria",
    },
    {
      name: "ÖBAG (Republic of Austria)",
      country: "AT",
      sharePercent: 28.42,
      source: KIRATAS,
      asOf: "2023-02",
      sourceKind: SourceKind.PRESS,
      remark: "the share is of Telekom Austria",
    },
  ],
  foreignControl: [
    {
      controlled: true,
      countries: ["MX"],
      description: "the shareholders' agreement gives América Móvil industrial leadership and control of Telekom Austria; in 2023 it was extended by ten years",
      source: `http://ar2014.telekomaustria.com/hot-topics/america-movil/the-new-principal-shareholder.html; ${KIRATAS}`,
      asOf: "2023-02",
      sourceKind: SourceKind.PRESS,
    },
  ],
  certificates: [
    { scheme: CertificateScheme.SOC_2, held: true, coverage: CertificateCoverage.UNKNOWN, description: "report of type 2", ...MEASURES },
    { scheme: CertificateScheme.C5, held: true, coverage: CertificateCoverage.UNKNOWN, description: "BSI C5, report of type 2", ...MEASURES },
    { scheme: CertificateScheme.CSA_STAR, coverage: CertificateCoverage.UNKNOWN, description: "level 1 today; a changelog of 2019 said level 2", ...NOTE },
  ],
  controlPlane: [
    {
      description: "one endpoint of the API per zone (api-<zone>.exoscale.com)",
      source: "exoscale/egoscale v3: client.go",
      asOf: "2026-08-12",
      sourceKind: SourceKind.OPERATOR,
      remark: "where portal, billing and IAM run is not known",
    },
  ],
  dependencies: [{ description: "the privacy policy names AWS for archiving", country: "US", ...NOTE }],
};
