import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const SECURITY_CENTER = { source: "https://gridscale.io/en/data-security-center/", asOf: "undated", sourceKind: SourceKind.OPERATOR };

/** The company behind gridscale. */
export const OPERATOR: Operator = {
  name: "gridscale GmbH",
  country: "DE",
  // No source was found for the owner; as the two may be one, they do not count as independent.
  group: "OVHcloud",
  source: "https://gridscale.io/en/agb/",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "HRB 97235, seat in Cologne",
  owners: [
    {
      name: "OVHcloud",
      country: "FR",
      source: "general knowledge; no source found",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
      remark: "since 2023",
    },
  ],
  certificates: [
    {
      scheme: CertificateScheme.ISO_27001,
      held: true,
      coverage: CertificateCoverage.UNKNOWN,
      description: "a certificate is published (\"DIN ISO 27.001 gridscale EN\"); how long it holds is not known",
      ...SECURITY_CENTER,
    },
    {
      scheme: CertificateScheme.ISO_27018,
      held: true,
      coverage: CertificateCoverage.UNKNOWN,
      description: "a certificate is published (\"DIN ISO 27.018 gridscale EN\"); how long it holds is not known",
      ...SECURITY_CENTER,
    },
  ],
};
