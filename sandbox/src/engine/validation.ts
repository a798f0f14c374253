import { pointable } from "./references";
import type { Complaint } from "./refusal";
import type { TypeRules } from "../rules/model";
import type { BlockSchema } from "../schema/model";
import { find } from "../values/path";
import { isNull, Unknown, type ValueMap } from "../values/value";

/** What is wrong with a configuration by itself; what it does not know yet is not judged. */
export function checkConfig(schema: BlockSchema, rules: TypeRules, config: ValueMap): readonly Complaint[] {
  const choices = Object.entries(rules.oneOf ?? {}).flatMap(([path, permitted]) =>
    find(config, path)
      .filter(({ value }) => !isNull(value) && !(value instanceof Unknown) && !permitted.some((choice) => choice === value))
      .map((found) => ({
        summary: "Value not permitted",
        detail: `${path} is ${JSON.stringify(found.value)}; permitted are ${permitted.map((choice) => JSON.stringify(choice)).join(", ")}.`,
        path: pointable(schema, found.path),
      })),
  );
  return [...choices, ...(rules.check?.(config) ?? [])];
}
