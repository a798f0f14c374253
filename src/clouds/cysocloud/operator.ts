import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";

/** The company behind Cyso Cloud, which was Fuga Cloud. */
export const OPERATOR: Operator = {
  name: "Cyso B.V.",
  country: "NL",
  source: "https://cyso.cloud/service-level-agreement/",
  asOf: "2024-01",
  sourceKind: SourceKind.OPERATOR,
  remark: "seat in Alkmaar; the old endpoint identity.api.fuga.io, region cystack, no longer answers (openstack/openstacksdk: openstack/config/vendors/fuga.json, 2026-08-21)",
  owners: [
    {
      name: "Cyso Group",
      country: "NL",
      remark: "100 % Dutch-owned",
      source: "https://csf.hop3.abilian.com/providers/fuga-cloud.html",
      asOf: "undated",
      sourceKind: SourceKind.THIRD_PARTY,
      verified: false,
    },
  ],
};
