import type { Capability } from "../core/capability";
import { isOffered } from "../core/capability";
import type { ICloud } from "../core/cloud";

/** The tags that all of a federation has, where the cloud has tags on such things: as with the tags of a cloud, who lacks them is no reason to refuse. */
export function sharedTags(cloud: ICloud, capability: Capability, tags: Readonly<Record<string, string>>): Record<string, string> | undefined {
  return Object.keys(tags).length > 0 && isOffered(cloud, capability) ? { ...tags } : undefined;
}
