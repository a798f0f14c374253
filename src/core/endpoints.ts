import type { IConstruct } from "constructs";

/** Where a construct can be reached, once it is known; nothing when it cannot. */
type Read = () => string | undefined;

const announced = new WeakMap<IConstruct, Map<string, Read>>();

/**
 * Lets a construct be found by `EndpointList`: under `name`, a word for what kind of endpoint it is (`address`, `url`). It is read
 * when the stack is written, as an address may be attached later.
 */
export function announceEndpoint(construct: IConstruct, name: string, read: Read): void {
  const own = announced.get(construct) ?? new Map<string, Read>();
  announced.set(construct, own.set(name, read));
}

/** The endpoints of everything under a scope, by construct path below it and kind. */
export function endpointsUnder(scope: IConstruct): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  const depth = scope.node.scopes.length;
  for (const construct of scope.node.findAll()) {
    for (const [name, read] of announced.get(construct) ?? []) {
      const value = read();
      if (value !== undefined) {
        const path = construct.node.scopes.slice(depth).map((step) => step.node.id).join("/");
        (found[path] ??= {})[name] = value;
      }
    }
  }
  return found;
}
