import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";

const ABILIAN = { source: "https://csf.hop3.abilian.com/providers/cleura.html", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false };

/** The company behind Cleura. */
export const OPERATOR: Operator = {
  name: "Cleura AB",
  country: "SE",
  source: "https://cleura.com/privacy-policy/",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark:
    `reg. no. 556630-7806, seat in Karlskrona (not verified: ${ABILIAN.source}); the Compliant Cloud is a deployment apart, with the regions Sto1HS, Sto2HS and Sto-Com ` +
    "(citynetwork/docs: docs/reference/features/compliant.md, 2025-12-11); regions that the operator's own tables no longer name: Lon1, Buf1, dx1, tky1",
  owners: [
    { name: "Iver", country: "SE", ...ABILIAN },
    { name: "ICG plc", country: "GB", controls: true, remark: "ultimate owner, bought from EQT in 2021; no other source confirms it", ...ABILIAN },
  ],
  foreignControl: [{ controlled: true, countries: ["GB"], description: "a manager of private-equity funds, ICG plc", ...ABILIAN }],
};
