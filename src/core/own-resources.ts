import type { IConstruct } from "constructs";

const own = new WeakMap<IConstruct, Set<string>>();

/** Notes the ids of what the library defines under a cloud for the cloud as a whole, so that nobody takes it for the program's. */
export function noteOwnResources(cloud: IConstruct, ...ids: readonly string[]): void {
  const known = own.get(cloud) ?? new Set<string>();
  ids.forEach((id) => known.add(id));
  own.set(cloud, known);
}

/** Whether the library made it for a cloud as a whole. */
export function isOwnResource(resource: IConstruct): boolean {
  return resource.node.scopes.some(({ node: { scope, id } }) => scope !== undefined && own.get(scope)?.has(id) === true);
}
