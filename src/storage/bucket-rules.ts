import { Token } from "cdktf";
import type { CorsRuleSpec, LifecycleRuleSpec } from "./driver";
import { checkInteger, checkOneOf } from "../core/checks";
import type { Faults } from "../core/faults";
import { literal, literalList, literalText } from "../core/literal-text";

/**
 * A rule by which objects go away by themselves. At least one of the three periods is given.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html
 */
export interface LifecycleRule {
  /** The rule's name within the bucket. */
  readonly id: string;
  /**
   * Only objects whose keys begin so.
   *
   * @default - all objects
   */
  readonly prefix?: string;
  /**
   * Days after which an object is deleted.
   *
   * @default - never
   */
  readonly expireAfterDays?: number;
  /**
   * Days after which a version that is no longer the current one is deleted.
   *
   * @default - never
   */
  readonly expireOldVersionsAfterDays?: number;
  /**
   * Days after which the parts of an upload that was never finished are deleted.
   *
   * @default - never
   */
  readonly abortUploadsAfterDays?: number;
}

/**
 * A rule for what web pages of other origins may do with the bucket.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export interface CorsRule {
  /** Origins, `https://app.example`, or `*`. */
  readonly allowedOrigins: string[];
  /**
   * HTTP methods: GET, HEAD, PUT, POST, DELETE.
   *
   * @default - GET and HEAD; where the cloud does not tell methods apart, whatever the bucket's access rules let a request use
   */
  readonly allowedMethods?: string[];
  /**
   * Request headers.
   *
   * @default - none beyond those that are always allowed; where the cloud does not tell headers apart, all
   */
  readonly allowedHeaders?: string[];
  /**
   * Response headers that the page may read.
   *
   * @default - none beyond those that are always readable
   */
  readonly exposedHeaders?: string[];
  /**
   * Seconds for which a browser may remember the answer.
   *
   * @default - the cloud's
   */
  readonly maxAgeSeconds?: number;
}

const METHODS = ["GET", "HEAD", "PUT", "POST", "DELETE"];
const DAYS = { min: 1, max: 3650, unit: "days" };

/** Lifecycle rules, checked. */
export function lifecycleSpecs(faults: Faults, rules: readonly LifecycleRule[]): LifecycleRuleSpec[] {
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    const property = `lifecycleRules[${index}]`;
    if (seen.has(rule.id)) {
      faults.add(`${property}.id`, rule.id, "an id that no other rule of the bucket has");
    }
    seen.add(rule.id);
    const periods = [rule.expireAfterDays, rule.expireOldVersionsAfterDays, rule.abortUploadsAfterDays];
    if (periods.every((period) => period === undefined)) {
      faults.add(property, rule, "at least one of expireAfterDays, expireOldVersionsAfterDays, abortUploadsAfterDays");
    }
    checkInteger(faults, `${property}.expireAfterDays`, rule.expireAfterDays, DAYS);
    checkInteger(faults, `${property}.expireOldVersionsAfterDays`, rule.expireOldVersionsAfterDays, DAYS);
    checkInteger(faults, `${property}.abortUploadsAfterDays`, rule.abortUploadsAfterDays, DAYS);
  }
  return rules.map((rule) => ({ ...rule, id: literalText(rule.id), prefix: literal(rule.prefix) }));
}

/** CORS rules, checked and completed. */
export function corsSpecs(faults: Faults, rules: readonly CorsRule[]): CorsRuleSpec[] {
  return rules.map((rule, index) => {
    const property = `corsRules[${index}]`;
    if (rule.allowedOrigins.length === 0) {
      faults.add(`${property}.allowedOrigins`, rule.allowedOrigins, 'at least one origin, or "*"');
    }
    const allowedMethods = rule.allowedMethods ?? ["GET", "HEAD"];
    if (!Token.isUnresolved(allowedMethods)) {
      allowedMethods.forEach((method) => checkOneOf(faults, `${property}.allowedMethods`, method, METHODS));
    }
    checkInteger(faults, `${property}.maxAgeSeconds`, rule.maxAgeSeconds, { min: 0, max: 86400, unit: "seconds" });
    return {
      allowedOrigins: literalList([...rule.allowedOrigins]),
      allowedMethods: [...allowedMethods],
      allowedHeaders: literalList([...(rule.allowedHeaders ?? [])]),
      exposedHeaders: literalList([...(rule.exposedHeaders ?? [])]),
      maxAgeSeconds: rule.maxAgeSeconds,
    };
  });
}
