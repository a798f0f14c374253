import { factsOf } from "./facts";
import type { ProviderRules, TypeRules } from "./model";
import type { BlockSchema } from "../schema/model";

const merged = new WeakMap<ProviderRules, Map<string, TypeRules>>();

/** All that is known of one type, from facts, patterns and the rules written for it; later ones add to earlier ones. */
export function rulesFor(provider: ProviderRules, type: string): TypeRules {
  const known = merged.get(provider) ?? new Map<string, TypeRules>();
  merged.set(provider, known);
  const rules = known.get(type) ?? gather(provider, type);
  known.set(type, rules);
  return rules;
}

function gather(provider: ProviderRules, type: string): TypeRules {
  const parts = [
    factsOf(provider.name)[type] ?? {},
    ...(provider.patterns ?? []).filter(([pattern]) => pattern.test(type)).map(([, rules]) => rules),
    provider.types?.[type] ?? {},
  ];
  return parts.reduce(merge, {});
}

function merge(left: TypeRules, right: TypeRules): TypeRules {
  return {
    ...left,
    ...right,
    replace: union(left.replace, right.replace),
    unset: union(left.unset, right.unset),
    filled: union(left.filled, right.filled),
    holds: union(left.holds, right.holds),
    unique: [...(left.unique ?? []), ...(right.unique ?? [])],
    defaults: { ...left.defaults, ...right.defaults },
    inside: { ...left.inside, ...right.inside },
    refers: { ...left.refers, ...right.refers },
    oneOf: { ...left.oneOf, ...right.oneOf },
    derive: { ...left.derive, ...right.derive },
    follow: { ...left.follow, ...right.follow },
  };
}

function union(left: readonly string[] = [], right: readonly string[] = []): readonly string[] {
  return [...new Set([...left, ...right])];
}

/**
 * True when answers must carry the mark of the older plugin kit, which lets a provider fill what the schema calls the user's own
 * (defaults, blocks). Real providers of that kit set it always; the sandbox only where a rule makes it necessary.
 */
export function needsLegacyMark(rules: TypeRules, schema: BlockSchema, settings: readonly string[]): boolean {
  const isOwn = (path: string) => {
    const attribute = schema.attributes?.[path];
    return attribute === undefined || attribute.computed !== true;
  };
  return (
    Object.keys(rules.defaults ?? {}).some(isOwn) ||
    Object.keys(rules.inside ?? {}).length > 0 ||
    settings.some((name) => schema.attributes?.[name] !== undefined && isOwn(name)) ||
    Object.keys(schema.block_types ?? {}).some((name) => isFilledBlock(rules, schema, name))
  );
}

/** True for blocks that the provider fills: a rule says so, or the user could write nothing in them. */
export function isFilledBlock(rules: TypeRules, schema: BlockSchema, name: string): boolean {
  const block = schema.block_types?.[name]?.block;
  const attributes = Object.values(block?.attributes ?? {});
  const onlyComputed = attributes.length > 0 && attributes.every(({ computed, optional }) => computed === true && optional !== true);
  return onlyComputed || (rules.filled ?? []).includes(name);
}
