import { createHash } from "node:crypto";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

/** Eight characters that tell unresolved values apart by what they refer to, whatever the order of the program. */
export function tokenDigest(scope: IConstruct, values: readonly unknown[]): string {
  const resolved: unknown = Tokenization.resolve(values, { scope, resolver: new DefaultTokenResolver(new StringConcat()) });
  return createHash("sha256").update(JSON.stringify(resolved)).digest("hex").slice(0, 8);
}
