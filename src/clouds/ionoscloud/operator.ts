import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const REPORT = "https://report.united-internet.de/annual-report/2022/management-report/subsequent-events.html";
const LISTING = "https://www.deutsche-boerse-cash-market.com/dbcm-en/instruments-statistics/statistics/primary-market-statistics/IONOS-Group-SE-3414422";
const SECA =
  "https://www.computerweekly.com/news/366620453/European-cloud-providers-unite-over-data-sovereignty-focused-API; " +
  "https://telcomagazine.com/news/seca-api-opens-call-to-build-european-cloud-standard";
const AFTER_LISTING = {
  source: `${REPORT}; ${LISTING}`,
  asOf: "2023-02-08",
  sourceKind: SourceKind.OFFICIAL,
  remark: "of IONOS Group SE, after its listing of February 2023; today's shares are not known",
};
const NOTE = {
  source: "public repository's note on evidence from operators' own pages (code index id 71094310548)",
  asOf: "2026-10-08",
  sourceKind: SourceKind.THIRD_PARTY,
  verified: false,
};

/** The company behind IONOS Cloud. */
export const OPERATOR: Operator = {
  name: "IONOS SE",
  country: "DE",
  source: "public repository with a comparison of providers (code index id 56842428331)",
  asOf: "undated",
  sourceKind: SourceKind.THIRD_PARTY,
  verified: false,
  remark: `seat in Montabaur; one of those who made the SECA API, and the first to adopt it, with Aruba and Dynamo, 2025-03 (press: ${SECA})`,
  owners: [
    { ...AFTER_LISTING, name: "IONOS Group SE", remark: "listed in Frankfurt (ISIN DE000A3E00M1)" },
    { name: "United Internet AG", country: "DE", sharePercent: 63.8, controls: true, ...AFTER_LISTING },
    { name: "WP XII Venture Holdings II SCSp (Warburg Pincus)", country: "US", sharePercent: 21.2, ...AFTER_LISTING },
    { name: "free float", sharePercent: 15, ...AFTER_LISTING },
  ],
  foreignControl: [
    {
      controlled: false,
      description: "none; an affiliate of the US private-equity company Warburg Pincus held 21.2 % in February 2023, and what it holds today is not known",
      source: REPORT,
      asOf: "2023-02-08",
      sourceKind: SourceKind.OFFICIAL,
    },
  ],
  certificates: [
    {
      scheme: CertificateScheme.ISO_27001,
      coverage: CertificateCoverage.UNKNOWN,
      description: "ISO/IEC 27001:2013, all data centres in Europe",
      source: "https://www.ionos.at/sicherheit",
      asOf: "undated",
      sourceKind: SourceKind.OPERATOR,
      remark: "an edition that was superseded; whether there is a certificate today is not known",
    },
    { scheme: CertificateScheme.C5, coverage: CertificateCoverage.UNKNOWN, description: "claimed; the type is not clear", ...NOTE },
    {
      scheme: "BSI IT-Grundschutz",
      coverage: CertificateCoverage.UNKNOWN,
      description: "certificates of IT-Grundschutz and of TÜV exist; the AI Model Hub is in neither of them",
      ...NOTE,
    },
  ],
};
