import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";

/** The company behind Binero cloud. Which company of the group signs its contracts, and who owns the group, no source that was read tells. */
export const OPERATOR: Operator = {
  name: "Binero Group",
  country: "SE",
  source: "https://binero.com/en/investors/corporate-governance",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "a company under the Swedish Companies Act, listed on First North Growth Market when the page was written; the legal entity of the contracts is not known",
};
