import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const ABILIAN = { source: "https://csf.hop3.abilian.com/providers/upcloud.html", asOf: "undated", sourceKind: SourceKind.THIRD_PARTY, verified: false };

/** The company behind UpCloud. */
export const OPERATOR: Operator = {
  name: "UpCloud Oy",
  country: "FI",
  source: "https://upcloud.com/global/privacy-notice/",
  asOf: "2025-08-11",
  sourceKind: SourceKind.OPERATOR,
  remark: "business id 2431560-5, seat in Helsinki",
  owners: [
    { name: "the founders", remark: "private; no controlling shareholder outside of the EU", ...ABILIAN },
    { name: "Inventure", ...ABILIAN },
    { name: "Connected Capital", ...ABILIAN },
    { name: "Tesi", country: "FI", remark: "investor of the Finnish state", ...ABILIAN },
  ],
  foreignControl: [
    { controlled: false, description: "none found; data centres outside of the EU are run by subsidiaries such as UpCloud USA Inc", ...ABILIAN },
  ],
  certificates: [
    {
      scheme: CertificateScheme.CISPE,
      coverage: CertificateCoverage.UNKNOWN,
      description: "member; had a seat on the board until February 2025 and did not seek another",
      source: "https://www.techradar.com/pro/aws-has-quit-cispe-in-its-latest-blow-to-cloud-organization",
      asOf: "2025-02-17",
      sourceKind: SourceKind.PRESS,
      remark: "to be a member is not to declare that the code of conduct is kept",
    },
  ],
};
