import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const ABILIAN = { source: "https://csf.hop3.abilian.com/providers/elastx.html", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false };
const TRUST_CENTER = { source: "https://elastx.se/en/trust-center?page=5", asOf: "undated", sourceKind: SourceKind.OPERATOR };

/** The company behind Elastx Cloud. */
export const OPERATOR: Operator = {
  name: "Elastx AB",
  country: "SE",
  ...ABILIAN,
  remark: `seat in Stockholm; its own trust center says "Swedish jurisdiction" (${TRUST_CENTER.source}), which is the law, not the seat`,
  owners: [
    { name: "Swedish owners", country: "SE", ...TRUST_CENTER, source: "https://elastx.se/en/trust-center?tag=nis2" },
    { name: "Sobro", country: "SE", sharePercent: 53, controls: true, remark: "cites https://elastx.se/en/overview", ...ABILIAN },
  ],
  foreignControl: [
    { controlled: false, countries: ["US"], description: "none: \"Swedish jurisdiction and free from the U.S. CLOUD Act\"", ...TRUST_CENTER },
  ],
  certificates: [
    { scheme: CertificateScheme.ISO_27001, held: true, coverage: CertificateCoverage.OPERATOR, description: "the company; not split by service", ...TRUST_CENTER },
    { scheme: CertificateScheme.ISO_27017, held: true, coverage: CertificateCoverage.UNKNOWN, ...TRUST_CENTER },
    { scheme: CertificateScheme.ISO_27018, held: true, coverage: CertificateCoverage.UNKNOWN, ...TRUST_CENTER },
    { scheme: CertificateScheme.ISO_14001, held: true, coverage: CertificateCoverage.UNKNOWN, ...TRUST_CENTER },
  ],
};
