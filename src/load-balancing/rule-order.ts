import type { ListenerRuleSpec } from "./driver";

/** Orders rules so that the first one to match is the most specific: a host before none, then the longer path. */
export function moreSpecificFirst(one: ListenerRuleSpec, other: ListenerRuleSpec): number {
  const hosts = Number(other.host !== undefined) - Number(one.host !== undefined);
  const paths = (other.path ?? "").length - (one.path ?? "").length;
  return hosts || paths || (one.ruleId < other.ruleId ? -1 : 1);
}

/** Whether one request may match both rules. */
export function mayBothMatch(one: ListenerRuleSpec, other: ListenerRuleSpec): boolean {
  return hostsMeet(one.host, other.host) && pathsMeet(one.path ?? "/", other.path ?? "/");
}

/** Hosts that only Terraform knows are taken to differ, as their rules were written apart. */
function hostsMeet(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function pathsMeet(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
