import type { IConstruct } from "constructs";
import { PortableConstruct } from "../../core/portable";
import type { KnownCloud } from "../fact-book";

/** What a resource is: by the rules of its cloud, or as the main resource of a portable construct. */
export function subjectOf(resourceType: string, path: string, constructs: ReadonlyMap<string, IConstruct>, cloud?: KnownCloud): string | undefined {
  const rule = cloud?.catalogue.security?.keepers.find((keeper) => keeper.resourceType === resourceType && keeper.attribute === undefined);
  if (rule !== undefined) {
    return rule.subject;
  }
  const construct = constructs.get(path);
  const owner = construct?.node.scope;
  if (construct?.node.id !== "Resource" || !(owner instanceof PortableConstruct)) {
    return undefined;
  }
  const kind = owner.constructor.name;
  return `${kind[0].toLowerCase()}${kind.slice(1)}`;
}
