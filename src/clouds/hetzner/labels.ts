import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import { tagMap } from "../../core/tags";
import { describeValue, keyedProperty } from "../../core/text";

/** An optional prefix of a domain name and a slash, then a name. */
const KEY = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;

/**
 * Notes a fault for each tag that cannot be a label.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#labels
 */
export function checkLabels(tags: Readonly<Record<string, string>>, faults: Faults): void {
  for (const [key, value] of Object.entries(tags)) {
    if (!KEY.test(key)) {
      faults.add(`tags[${describeValue(key)}]`, key, "a key of letters, digits and . _ - that begins and ends with a letter or digit, as tags are labels at Hetzner");
    }
    if (!Token.isUnresolved(value) && !VALUE.test(value)) {
      faults.add(keyedProperty("tags", key), value, "a value of at most 63 letters, digits and . _ - that begins and ends with a letter or digit, as tags are labels at Hetzner");
    }
  }
}

/**
 * Tags as labels, absent when there are none.
 *
 * @throws ValidationError when Hetzner would refuse one
 */
export function labelsOf(scope: IConstruct, subject: string, tags: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const faults = new Faults(scope, subject);
  checkLabels(tags, faults);
  faults.throwIfAny();
  return tagMap(tags);
}
