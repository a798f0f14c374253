import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const ABILIAN = { source: "https://csf.hop3.abilian.com/providers/plusserver.html", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false };

/** The company behind pluscloud open. */
export const OPERATOR: Operator = {
  name: "PlusServer GmbH",
  country: "DE",
  source: "https://www.plusserver.com/en/imprint",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "Hohenzollernring 72, 50672 Cologne (HRB 84977)",
  owners: [
    { name: "BC Partners", country: "GB", controls: true, remark: "private equity, since 2017, reported to be for sale; no other source confirms it", ...ABILIAN },
  ],
  foreignControl: [{ controlled: true, countries: ["GB"], description: "private equity, BC Partners", ...ABILIAN }],
  certificates: [
    {
      scheme: CertificateScheme.SCS,
      held: true,
      coverage: CertificateCoverage.PRODUCTS,
      description: "the development environment gx-scs; the table of prod1 to prod4 was not found",
      source: "SovereignCloudStack/docs: standards/certification/pipeline.md",
      asOf: "2026-08-21",
      sourceKind: SourceKind.REPOSITORY,
    },
  ],
};
