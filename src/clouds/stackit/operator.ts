import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";
import { CertificateCoverage, CertificateScheme } from "../../core/operator-facts";

const AWARD =
  "https://machineherald-io.pages.dev/article/2026-04/18-european-commission-awards-180-million-sovereign-cloud-tender-to-four-european-provider-groups-as-brussels-codifies-digital-sovereignty-into-procurement-rules; " +
  "https://belibre.be/en/sovereignty/2026-04-21-european-sovereign-cloud/";
const TENDER_SEAL = "https://lowdown.today/t/russia-ukraine-war-2026/11/commission-awards-sovereign-cloud-slot-to-google-joint-venture/";
const NOTE = {
  source: "public repository's note on evidence from operators' own pages (code index id 71094310548)",
  asOf: "2026-10-08",
  sourceKind: SourceKind.THIRD_PARTY,
  verified: false,
};

/** The company behind STACKIT. */
export const OPERATOR: Operator = {
  name: "Schwarz Digits Cloud GmbH & Co. KG",
  country: "DE",
  source: "https://stackit.com/en/data-protection-notice (version 5.1)",
  asOf: "2026",
  sourceKind: SourceKind.OPERATOR,
  remark:
    "seat in Neckarsulm; a sister site has the address Am Campus 1, Bad Friedrichshall (https://schwarzdigits-workspace.com/en/data-protection, version 5.2, 2026); " +
    "called STACKIT GmbH & Co. KG before (https://stackit.de/en/data-protection-notice, version 4.0); " +
    `awarded in the European Commission's sovereign-cloud tender (Cloud III DPS, EUR 180 million, six years), alone, 2026-04-17 (press: ${AWARD}); ` +
    `SEAL-3 in that tender as a whole, by one report, not verified (${TENDER_SEAL})`,
  owners: [
    {
      name: "Schwarz Group",
      country: "DE",
      source:
        "https://www.swr.de/swraktuell/baden-wuerttemberg/heilbronn/schwarz-gruppe-neckarsulm-lidl-kaufland-neue-sparte-it-schwarz-digits-digitalisierung-100.html; " +
        "https://www.computerbild.de/artikel/cb-News-Internet-Stackit-Schwarz-Lidl-Kaufland-Cloud-Loesung-26201665.html",
      asOf: "2023-09",
      sourceKind: SourceKind.PRESS,
      remark: "Lidl and Kaufland; its digital division is Schwarz Digits",
    },
  ],
  foreignControl: [
    {
      controlled: false,
      description: "none found; the group says that it will not be listed",
      source: "https://csf.hop3.abilian.com/providers/stackit.html",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
  ],
  certificates: [
    {
      scheme: CertificateScheme.ISO_27001,
      coverage: CertificateCoverage.UNKNOWN,
      description: "the certificate names STACKIT GmbH & Co. KG, the old name, while contracts name Schwarz Digits Cloud GmbH & Co. KG; AI Model Serving is not in its scope",
      ...NOTE,
    },
    {
      scheme: CertificateScheme.ISO_27001,
      coverage: CertificateCoverage.UNKNOWN,
      description: "data centres in Germany, run \"in compliance with\" ISO 27001, ISO 20000 and TÜV level 3: no certificate is named",
      source: "https://www.stackit.de/en/general-terms-and-conditions/service-description/",
      asOf: "undated",
      sourceKind: SourceKind.OPERATOR,
      remark: "an old page, of Schwarz IT KG",
    },
    { scheme: CertificateScheme.ISO_27017, coverage: CertificateCoverage.UNKNOWN, description: "no certificate of its own: measures within the statement of applicability", ...NOTE },
    { scheme: CertificateScheme.ISO_27018, coverage: CertificateCoverage.UNKNOWN, description: "no certificate of its own: measures within the statement of applicability", ...NOTE },
    {
      scheme: CertificateScheme.C5,
      coverage: CertificateCoverage.PRODUCTS,
      description: "BSI C5 type 2, claimed for SKE, PostgreSQL Flex and Object Storage",
      source: "a customer's document in a public repository (code index id 53922846700)",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
  ],
};
