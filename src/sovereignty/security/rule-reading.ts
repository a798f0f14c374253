import { readAccessPolicy } from "./access-policy";
import type { Leaf } from "./leaves";
import { leavesAt } from "./leaves";
import { isPrivateAddress } from "../../core/cidr";
import type { ResourceRule } from "../../core/resource-rules";

/** Whether something holds; `unclear` when the JSON does not tell. */
export type Reading = "yes" | "unclear" | "no";

/** Finds what a resource or data source of a stack was given, by its address; nothing when there is none. */
export type Finder = (address: string) => unknown;

/** What a rule says of one value. */
export interface RuleReading {
  readonly rule: ResourceRule;
  readonly reading: Reading;
  /** The value, as the JSON has it; nothing for the provider's default and for what holds by mere existence. */
  readonly written?: string;
}

/** What a rule says of each value that it looks at, in a resource of its type. */
export function readRule(rule: ResourceRule, attributes: unknown, find: Finder): RuleReading[] {
  const excuses = (rule.unless ?? []).flatMap((path) => leavesAt(attributes, path.split(".")));
  if (excuses.some((leaf) => leaf.kind === "text" || leaf.kind === "reference")) {
    return [{ rule, reading: "no" }];
  }
  if (rule.attribute === undefined) {
    return [{ rule, reading: rule.isUnclear ? "unclear" : "yes" }];
  }
  return leavesAt(attributes, rule.attribute.split(".")).map((leaf) => {
    const reading = readLeaf(rule, leaf, find);
    return { rule, reading: reading === "yes" && rule.isUnclear ? "unclear" : reading, written: leaf.kind === "absent" ? undefined : leaf.text };
  });
}

function readLeaf(rule: ResourceRule, leaf: Leaf, find: Finder): Reading {
  const { values, except, contains, via } = rule;
  if (leaf.kind === "absent") {
    return rule.byDefault ? "yes" : "no";
  }
  if (via !== undefined) {
    return leaf.kind === "reference" && leaf.type === via.resourceType ? readTarget(via, leaf.address, find) : "no";
  }
  if (rule.isAccessPolicy) {
    return leaf.kind === "text" || leaf.text.startsWith("{") ? readAccessPolicy(leaf.text) : "unclear";
  }
  if (rule.isPublicAddress) {
    return readAddress(except ?? [], leaf);
  }
  if (values !== undefined) {
    return amongst(values, leaf);
  }
  if (contains !== undefined) {
    return contains.some((part) => leaf.text.includes(part)) ? "yes" : leaf.kind === "text" ? "no" : "unclear";
  }
  if (except !== undefined) {
    return not(amongst(except, leaf));
  }
  return leaf.kind === "token" ? "unclear" : leaf.kind === "text" && /^(false|0|\[\])$/i.test(leaf.text) ? "no" : "yes";
}

function readTarget(rule: ResourceRule, address: string, find: Finder): Reading {
  const target = find(address);
  if (target === undefined) {
    return "unclear";
  }
  const readings = readRule(rule, target, find).map(({ reading }) => reading);
  return readings.includes("yes") ? "yes" : readings.includes("unclear") ? "unclear" : "no";
}

function readAddress(except: readonly string[], leaf: Leaf): Reading {
  const isPrivate = leaf.kind !== "text" ? undefined : except.includes(leaf.text) || isPrivateAddress(leaf.text);
  return isPrivate === undefined ? "unclear" : isPrivate ? "no" : "yes";
}

function amongst(list: readonly string[], leaf: Leaf): Reading {
  if (leaf.kind === "token" || leaf.kind === "absent") {
    return list.length === 0 ? "no" : "unclear";
  }
  if (leaf.kind === "text") {
    return list.includes(leaf.text) ? "yes" : "no";
  }
  const references = list.filter((item) => item.startsWith("@"));
  // What a reference will be worth is not known: it may be one of the plain values, where there are any.
  return references.includes(`@${leaf.type}`) ? "yes" : references.length < list.length ? "unclear" : "no";
}

function not(reading: Reading): Reading {
  return reading === "yes" ? "no" : reading === "no" ? "yes" : "unclear";
}
