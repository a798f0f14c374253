import { SourceKind } from "../../core/fact";
import type { CertificateFact } from "../../core/operator-facts";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const { ISO_27001, ISO_27017, ISO_27018, ISO_27701, SOC_1, SOC_2 } = CertificateScheme;

/** What OVHcloud US holds: a company and a cloud apart, so that nothing of it counts here. */
export const US_CERTIFICATES: CertificateFact[] = [ISO_27001, ISO_27017, ISO_27018, ISO_27701, SOC_1, SOC_2, "SOC 3"].map((scheme) => ({
  scheme,
  held: true,
  coverage: CertificateCoverage.PRODUCTS,
  description: scheme.startsWith("SOC") ? "type 2; OVHcloud US only" : "OVHcloud US only",
  source: "https://us.ovhcloud.com/personal-data-protection/security/",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
}));
