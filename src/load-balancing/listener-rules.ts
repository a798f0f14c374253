import { Token } from "cdktf";
import { LoadBalancingCapability as C } from "./capabilities";
import type { ListenerRuleSpec } from "./driver";
import { HOST_NAME, HOST_NAME_RULE } from "./host-names";
import type { Listener } from "./listener";
import { checkList } from "./listener-checks";
import { mayBothMatch } from "./rule-order";
import type { TargetGroup } from "./target-group";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds } from "../core/capability";
import { checkPattern, checkResolved } from "../core/checks";
import type { Faults } from "../core/faults";
import { tokenDigest } from "../core/token-digest";

/**
 * Properties of a rule: hosts, paths, or both.
 */
export interface ListenerRuleOptions {
  /**
   * The hosts that a request may ask for, `www.example.org`.
   *
   * @default - any
   */
  readonly hosts?: string[];
  /**
   * The beginnings that the path of a request may have. `/api` is also the beginning of `/apiary`; `/api/` is not.
   *
   * @default - any
   */
  readonly paths?: string[];
  /** The group that gets such requests. */
  readonly targets: TargetGroup;
}

/** https://www.rfc-editor.org/rfc/rfc3986#section-3.3 */
const PATH = /^\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*$/;
const PATH_RULE = "the beginning of a path: a slash, then letters, digits and what else RFC 3986 allows in paths";

/** One rule for each host and path; notes faults. */
export function ruleSpecs(
  faults: Faults,
  listener: Listener,
  options: ListenerRuleOptions,
  existing: readonly ListenerRuleSpec[],
): ListenerRuleSpec[] {
  const { hosts, paths, targets } = options;
  if (hosts === undefined && paths === undefined) {
    faults.add("addRule", undefined, "hosts or paths; what matches no rule goes to defaultTargets");
  }
  const areKnown = [checkList(faults, "hosts", hosts), checkList(faults, "paths", paths)].every(Boolean);
  if (!areKnown) {
    return [];
  }
  hosts?.forEach((host, index) => checkPattern(faults, `hosts[${index}]`, host, HOST_NAME, HOST_NAME_RULE));
  paths?.forEach((path, index) => {
    if (checkResolved(faults, `paths[${index}]`, path, "its length decides which rule holds")) {
      checkPattern(faults, `paths[${index}]`, path, PATH, PATH_RULE);
    }
  });
  const rules: ListenerRuleSpec[] = [];
  for (const host of hosts ?? [undefined]) {
    for (const path of paths ?? [undefined]) {
      const ruleId = ruleIdOf(listener, host, path);
      if ([...existing, ...rules].some((other) => other.ruleId === ruleId)) {
        faults.add("addRule", [host, path].filter((part) => part !== undefined).join(""), "one rule to a host and path");
      }
      rules.push({ ruleId, host, path, targetGroupId: targets.targetGroupId });
    }
  }
  return rules;
}

/** What rules need of the cloud, given those that are there already. */
export function ruleNeeds(rules: readonly ListenerRuleSpec[], existing: readonly ListenerRuleSpec[]): Need[] {
  const all = [...existing, ...rules];
  const asked: AskedNeed[] = [
    [rules.some(({ host, path }) => host !== undefined && path === undefined), C.RULE_HOST, "hosts"],
    [rules.some(({ host, path }) => host === undefined && path !== undefined), C.RULE_PATH, "paths"],
    [rules.some(({ host, path }) => host !== undefined && path !== undefined), C.RULE_HOST_AND_PATH, "hosts and paths"],
    [rules.some((rule) => all.some((other) => other !== rule && mayBothMatch(rule, other))), C.RULE_PRECEDENCE, "addRule"],
  ];
  return askedNeeds(asked);
}

/** Made of the rule's content. Paths are escaped so that different ones stay different. */
function ruleIdOf(listener: Listener, host: string | undefined, path: string | undefined): string {
  const hostPart = Token.isUnresolved(host) ? `host-${tokenDigest(listener, [host])}` : host;
  const pathPart = path === undefined || Token.isUnresolved(path) ? undefined : encodeURIComponent(Buffer.from(path).toString()).replace(/%2F/g, ":");
  return [hostPart, pathPart].filter((part) => part !== undefined).join("");
}
