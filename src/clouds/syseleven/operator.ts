import { SourceKind } from "../../core/fact";
import type { Operator } from "../../core/operator";

/** The company behind the SysEleven Stack. No source that was read says who owns it, or which certificates it holds. */
export const OPERATOR: Operator = {
  name: "SysEleven GmbH",
  country: "DE",
  source: "https://www.syseleven.de/en/privacy-policy/",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "Boxhagener Straße 80, 10245 Berlin; \"a Berlin based company\" (syseleven/grav-docs-syseleven-stack: user/pages/01.syseleven-stack/default.en.md, 2025-09-17)",
};
