import { filled } from "../../core/lists";
import type { CorsRuleSpec } from "../../storage/driver";

/** A rule as S3 has it, which every provider writes in the same way. */
export interface S3CorsRule {
  readonly allowedOrigins: string[];
  readonly allowedMethods: string[];
  readonly allowedHeaders?: string[];
  readonly exposeHeaders?: string[];
  readonly maxAgeSeconds?: number;
}

/** What other web sites may ask of a bucket. */
export function corsRule({ allowedOrigins, allowedMethods, allowedHeaders, exposedHeaders, maxAgeSeconds }: CorsRuleSpec): S3CorsRule {
  return { allowedOrigins, allowedMethods, allowedHeaders: filled(allowedHeaders), exposeHeaders: filled(exposedHeaders), maxAgeSeconds };
}
