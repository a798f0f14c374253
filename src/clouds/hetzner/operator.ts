import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const ABILIAN = { source: "https://csf.hop3.abilian.com/providers/hetzner.html", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false };
const EUROPE = ["fsn1", "nbg1", "hel1"];

/** The company behind Hetzner Cloud. */
export const OPERATOR: Operator = {
  name: "Hetzner Online GmbH",
  country: "DE",
  source: "https://www.hetzner.com/privacy-policy-notice",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "seat in Gunzenhausen",
  owners: [{ name: "private, rooted in its founder (Martin Hetzner)", remark: "no external capital", ...ABILIAN }],
  foreignControl: [{ controlled: false, description: "none found", ...ABILIAN }],
  certificates: [
    {
      scheme: CertificateScheme.ISO_27001,
      held: true,
      coverage: CertificateCoverage.REGIONS,
      regions: EUROPE,
      validUntil: "2028-09-26",
      description:
        "ISO/IEC 27001:2022, certificate ZN-2025-35, valid from 2025-09-27: all hosting services and the data centres Nuremberg, Falkenstein and Tuusula, not Ashburn, Hillsboro and Singapore",
      source: "https://www.hetzner.com/assets/downloads/ISO-Certificate.pdf (as read in a public assessment, code index id 71326327032; the same number in id 71094310548)",
      asOf: "2026-10-08",
      sourceKind: SourceKind.THIRD_PARTY,
      remark: "it names Hetzner Online GmbH only, not the Finnish subsidiary",
    },
    {
      scheme: CertificateScheme.C5,
      held: true,
      coverage: CertificateCoverage.UNKNOWN,
      description: "BSI C5:2020 type 2, attested 2025-11-17; not for the product Inference; regions are not stated",
      source: "public repository's note on evidence from operators' own pages (code index id 71094310548); code index ids 58071259662 and 56842428331",
      asOf: "2026-10-08",
      sourceKind: SourceKind.THIRD_PARTY,
      remark: "one source dates it to March 2026",
    },
    {
      scheme: "TÜV Rheinland inspection",
      coverage: CertificateCoverage.REGIONS,
      regions: EUROPE,
      description: "inspection of technical and organisational measures: Nuremberg, Falkenstein, Helsinki (Tuusula)",
      source: "https://www.scribd.com/document/712803040/dpa-tuev-audit-en-1",
      asOf: "2024-02-08",
      sourceKind: SourceKind.THIRD_PARTY,
    },
  ],
};
