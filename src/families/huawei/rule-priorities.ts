import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import type { ListenerRuleSpec } from "../../load-balancing/driver";

/** The longest path of a rule: opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/lb_rule_v3.md (2024-10-24) */
const LONGEST_PATH = 128;
/** Rules that name a host and no path, and rules whose paths are of one length: how many numbers there are for them. */
const OF_HOSTS = 2000;
const OF_ONE_LENGTH = 31;

/** Numbers that rules of one kind share out among themselves. */
interface Block {
  readonly first: number;
  readonly size: number;
}

/**
 * The priorities of a listener's rules, 1 to 10000, the smallest first: a host before none, then the longer path.
 *
 * No two may be the same, not even while one is being changed. So the number of a rule is made of what the rule is, and another rule moves it only if both
 * would get the same.
 *
 * @throws ValidationError when there are more rules of one kind than numbers for them
 */
export function rulePriorities(scope: IConstruct, rules: readonly ListenerRuleSpec[]): Map<ListenerRuleSpec, number> {
  const taken = new Set<number>();
  const priorities = new Map<ListenerRuleSpec, number>();
  for (const rule of [...rules].sort((one, other) => (one.ruleId < other.ruleId ? -1 : 1))) {
    const { first, size } = blockOf(rule);
    const wanted = numberOf(rule.ruleId) % size;
    const offsets = Array.from({ length: size }, (_, step) => (wanted + step) % size);
    const free = offsets.find((offset) => !taken.has(first + offset)) ??
      new Faults(scope, "Listener").refuse("addRule", rule.path, `at most ${size} rules whose paths are of one length`);
    taken.add(first + free);
    priorities.set(rule, first + free);
  }
  return priorities;
}

function blockOf({ host, path }: ListenerRuleSpec): Block {
  const shorter = LONGEST_PATH - Math.min(path?.length ?? 0, LONGEST_PATH);
  const afterHosts = 1 + LONGEST_PATH * OF_ONE_LENGTH;
  if (host === undefined) {
    return { first: afterHosts + OF_HOSTS + shorter * OF_ONE_LENGTH, size: OF_ONE_LENGTH };
  }
  return path === undefined ? { first: afterHosts, size: OF_HOSTS } : { first: 1 + shorter * OF_ONE_LENGTH, size: OF_ONE_LENGTH };
}

function numberOf(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) % 1_000_003, 0);
}
