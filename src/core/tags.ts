import { Token } from "cdktf";
import type { Faults } from "./faults";
import { literalMap } from "./literal-text";
import { describeValue, keyedProperty } from "./text";

/** Clouds without key-value tags take `key=value` strings: neither part may hold what would break that. */
const KEY_PATTERN = /^[A-Za-z0-9_.:/-]{1,63}$/;
const VALUE_LIMIT = 191;

/**
 * The tags of a resource: those of its cloud, overridden by its own. They are literal, but for tokens.
 */
export function mergeTags(
  cloudTags: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>> | undefined,
  faults: Faults,
): Record<string, string> {
  const merged: Record<string, string> = { ...cloudTags, ...own };
  checkTags(merged, faults);
  return literalMap(merged);
}

/** Notes a fault for each tag that some cloud would refuse. */
export function checkTags(tags: Readonly<Record<string, string>>, faults: Faults): void {
  for (const [key, value] of Object.entries(tags)) {
    if (!KEY_PATTERN.test(key)) {
      faults.add(`tags[${describeValue(key)}]`, key, "a key of 1 to 63 letters, digits and _ . : / -");
    }
    if (!Token.isUnresolved(value) && value.length > VALUE_LIMIT) {
      faults.add(keyedProperty("tags", key), value, `a value of at most ${VALUE_LIMIT} characters`);
    }
  }
}

/** Tags as sorted `key=value` strings, for clouds whose tags are plain words. */
export function tagList(tags: Readonly<Record<string, string>>): string[] | undefined {
  const entries = Object.entries(tags);
  return entries.length === 0 ? undefined : entries.map(([key, value]) => `${key}=${value}`).sort();
}

/** Tags as a map, absent when there are none. */
export function tagMap(tags: Readonly<Record<string, string>>): Record<string, string> | undefined {
  return Object.keys(tags).length === 0 ? undefined : { ...tags };
}
