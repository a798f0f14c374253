import type {
  ApplicationLoadBalancerListenersHttpHosts,
  ApplicationLoadBalancerListenersHttpHostsRules,
  ApplicationLoadBalancerListenersHttpHostsRulesCookiePersistence,
} from "../../../l1/stackit/application-load-balancer";
import type { ListenerRuleSpec, ListenerSpec } from "../../load-balancing/driver";
import { moreSpecificFirst } from "../../load-balancing/rule-order";

/** What keeps the clients of a pool on one target. */
export type CookieOf = (poolId: string) => ApplicationLoadBalancerListenersHttpHostsRulesCookiePersistence | undefined;

/** Where paths that begin so go. */
interface Way {
  readonly path: string;
  readonly pool: string;
}

const ANY_HOST = "*";
const ANY_PATH = "/";

/**
 * Which requests go where, by host. A host of its own never falls back to `*` at STACKIT, so each has all the ways that hold for it.
 */
export function hostsOf(listener: ListenerSpec, rules: readonly ListenerRuleSpec[], cookieOf: CookieOf): ApplicationLoadBalancerListenersHttpHosts[] {
  const hosts = new Set(rules.flatMap(({ host }) => (host === undefined ? [] : [host])));
  return [...[...hosts].sort(), undefined].map((host) => ({ host: host ?? ANY_HOST, rules: toRules(waysOf(listener, rules, host), cookieOf) }));
}

/** The ways of a host, in the order in which they hold: its own ones, those of all hosts, then the default. */
function waysOf(listener: ListenerSpec, rules: readonly ListenerRuleSpec[], host: string | undefined): Way[] {
  const own = rules.filter((rule) => rule.host !== undefined && rule.host === host).sort(moreSpecificFirst);
  const common = rules.filter((rule) => rule.host === undefined).sort(moreSpecificFirst);
  const ways = [...own, ...common].map(({ path = ANY_PATH, targetGroupId }) => ({ path, pool: targetGroupId }));
  return [...ways, { path: ANY_PATH, pool: listener.defaultTargetGroupId }];
}

/**
 * The rules, so that it does not matter whether STACKIT takes the first or the longest that matches: what an earlier way covers as a whole is left out.
 * A prefix `/foo` takes the path `/foo` itself, too, which does not begin with `/foo/`; that one is sent where it goes without the rule.
 */
function toRules(ways: readonly Way[], cookieOf: CookieOf): ApplicationLoadBalancerListenersHttpHostsRules[] {
  const kept = ways.filter(({ path }, index) => !ways.slice(0, index).some((earlier) => path.startsWith(earlier.path)));
  const longestFirst = [...kept].sort((one, other) => other.path.length - one.path.length);
  const bare = longestFirst.flatMap(({ path, pool }) => {
    const exactMatch = path.slice(0, -1);
    const otherwise = ways.find((way) => exactMatch.startsWith(way.path))?.pool;
    return otherwise === undefined || otherwise === pool ? [] : [toRule({ exactMatch }, otherwise, cookieOf)];
  });
  return [...bare, ...longestFirst.map(({ path, pool }) => toRule({ prefix: path === ANY_PATH ? path : path.slice(0, -1) }, pool, cookieOf))];
}

/** Connections that become WebSockets pass, as they do at other clouds. */
function toRule(
  path: ApplicationLoadBalancerListenersHttpHostsRules["path"],
  targetPool: string,
  cookieOf: CookieOf,
): ApplicationLoadBalancerListenersHttpHostsRules {
  return { path, targetPool, webSocket: true, cookiePersistence: cookieOf(targetPool) };
}
