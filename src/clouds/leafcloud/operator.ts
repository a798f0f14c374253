import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const ABILIAN = { source: "https://csf.hop3.abilian.com/providers/leafcloud.html", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false };
const SECURITY = { source: "https://leaf.cloud/security/", asOf: "undated", sourceKind: SourceKind.OPERATOR };

/** The company behind Leafcloud. */
export const OPERATOR: Operator = {
  name: "Leafcloud B.V.",
  country: "NL",
  ...ABILIAN,
  remark: `seat in Amsterdam; its own page says "Dutch-owned, EU-sovereign" (${SECURITY.source}), which is the owner, not the seat`,
  owners: [
    { name: "Dutch owners", country: "NL", ...SECURITY },
    { name: "the founder", ...ABILIAN },
    { name: "The Sharing Group", country: "NL", remark: "a minority", ...ABILIAN },
  ],
  foreignControl: [{ controlled: false, countries: ["US"], description: "none: \"No US CLOUD Act\"", ...SECURITY }],
  certificates: [
    { scheme: CertificateScheme.ISO_27001, held: true, coverage: CertificateCoverage.UNKNOWN, description: "audited annually", ...SECURITY },
    { scheme: CertificateScheme.SOC_2, held: true, coverage: CertificateCoverage.UNKNOWN, description: "type II, audited annually", ...SECURITY },
  ],
};
