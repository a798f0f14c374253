import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const ABILIAN = { source: "https://csf.hop3.abilian.com/providers/safespring.html", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false };
const COMPLIANCE = { source: "safespring/docs: content/security-compliance/index.md", asOf: "2026-08-18", sourceKind: SourceKind.OPERATOR };

/** The company behind Safespring. */
export const OPERATOR: Operator = {
  name: "Safespring AB",
  country: "SE",
  ...ABILIAN,
  remark:
    "seat in Solna; it scored itself against the EU Cloud Sovereignty Framework, which is a claim " +
    "(https://www.safespring.com/blogg/2025/2025-11-the-eu-just-defined-sovereign-cloud-here-is-our-score)",
  owners: [{ name: "employees and board", country: "SE", remark: "100 % Swedish", ...ABILIAN }],
  certificates: [
    { scheme: CertificateScheme.ISO_27001, held: true, coverage: CertificateCoverage.UNKNOWN, ...COMPLIANCE },
    { scheme: "FR2000", held: true, coverage: CertificateCoverage.UNKNOWN, description: "with demands of ISO 9001, 14001, 45001 and 27001", ...COMPLIANCE },
  ],
  controlPlane: [
    {
      description: "every site is an installation of its own, with its own dashboard, API and credentials",
      source: "safespring/docs: content/compute/sites.md",
      asOf: "2026-08-18",
      sourceKind: SourceKind.OPERATOR,
    },
  ],
};
