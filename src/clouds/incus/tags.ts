import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import { keyedProperty } from "../../core/text";

/** What images and the provider read out of an instance's `user.*`. */
const READ_BY_OTHERS = ["meta-data", "user-data", "vendor-data", "network-config", "access_interface"];

/** Tags as keys of Incus' own configuration, `user.team`. */
export function tagConfig(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [`user.${key}`, value]));
}

/**
 * Tags of a server as keys of its configuration.
 *
 * @throws ValidationError when a tag would be taken for something else
 */
export function serverTagConfig(scope: IConstruct, tags: Readonly<Record<string, string>>): Record<string, string> {
  const faults = new Faults(scope, "Server");
  for (const key of READ_BY_OTHERS.filter((reserved) => reserved in tags)) {
    faults.add(keyedProperty("tags", key), tags[key], "another key, as Incus and its images read this one");
  }
  faults.throwIfAny();
  return tagConfig(tags);
}

/** A configuration, absent when nothing is set. */
export function configOf(config: Readonly<Record<string, string | undefined>>): Record<string, string> | undefined {
  const set = Object.entries(config).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return set.length === 0 ? undefined : Object.fromEntries(set);
}
