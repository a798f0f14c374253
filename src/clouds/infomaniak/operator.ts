import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

/** The company behind Infomaniak. */
export const OPERATOR: Operator = {
  name: "Infomaniak Network SA",
  country: "CH",
  source: "https://www.mona-montreux.ch/terms-conditions/ (copy of Infomaniak's terms, clause 1.3)",
  asOf: "undated",
  sourceKind: SourceKind.THIRD_PARTY,
  remark: "seat in Geneva: neither in the EU nor in the EEA",
  owners: [
    {
      name: "Infomaniak Foundation",
      country: "CH",
      controls: true,
      source: "https://csf.hop3.abilian.com/providers/infomaniak.html",
      asOf: "2026",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
      remark: "a Swiss foundation of public interest; the majority of votes since May 2026; cites https://news.infomaniak.com/en/infomaniak-foundation-sovereign-cloud/",
    },
  ],
  certificates: [
    {
      scheme: CertificateScheme.ISO_27001,
      coverage: CertificateCoverage.UNKNOWN,
      description: "certificates are made out to Infomaniak Group SA, while contracts are made with Infomaniak Network SA; certified since 2021-04-30 (SGS UK)",
      source: "public repository's note on evidence from operators' own pages (code index id 71094310548)",
      asOf: "2026-10-08",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
  ],
};
