import type { Reading } from "../reading";
import { listOf, referenceIn, resourcesOf } from "../references";
import { Addresses } from "./support/addresses";

export function balancersOf(stack: Record<string, any>): Reading["balancers"] {
  return resourcesOf(stack, "upcloud_loadbalancer").map(({ address, block }) => {
    const frontends = resourcesOf(stack, "upcloud_loadbalancer_frontend").filter(
      (frontend) => referenceIn(frontend.block.loadbalancer) === address,
    );
    return {
      address,
      public: listOf(block.networks).some(({ type }) => type === "public") || block.network !== undefined,
      ports: frontends.map((frontend) => ({
        port: frontend.block.port as number,
        protocol: frontend.block.mode as string,
        from: admitted(stack, frontend.address),
      })),
    };
  });
}

/** Rules of a frontend are asked by their priority, the highest first; those that turn somebody away come to hold until one sends the rest on. */
function admitted(stack: Record<string, any>, frontend: string): string[] {
  const rules = resourcesOf(stack, "upcloud_loadbalancer_frontend_rule")
    .filter(({ block }) => referenceIn(block.frontend) === frontend)
    .map(({ block }) => block);
  let open = Addresses.ALL;
  for (const rule of rules.sort((a, b) => b.priority - a.priority || (a.name < b.name ? -1 : 1))) {
    if (listOf(listOf(rule.actions)[0]?.tcp_reject).length === 0) {
      break;
    }
    open = open.without(turnedAway(rule));
  }
  return open.texts;
}

function turnedAway(rule: Record<string, any>): Addresses {
  const matchers = listOf(rule.matchers);
  const bySource = matchers.every((matcher) => Object.keys(matcher).every((key) => key === "src_ip"));
  const sets = matchers
    .flatMap((matcher) => listOf(matcher.src_ip))
    .map(({ value, inverse }) => (inverse === true ? Addresses.of([value]).others() : Addresses.of([value])));
  if (!bySource) {
    return Addresses.NONE; // it also asks for something else, so not everybody with that address is turned away
  }
  return rule.matching_condition === "or"
    ? sets.reduce((sum, set) => sum.with(set), Addresses.NONE)
    : sets.reduce((sum, set) => sum.within(set), Addresses.ALL);
}
