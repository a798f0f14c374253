import { isFilledBlock } from "../rules/merge";
import type { TypeRules } from "../rules/model";
import type { AttributeSchema, BlockSchema, Nesting } from "../schema/model";
import { find } from "../values/path";
import { isList, isMap, isNull, sameValue, Unknown, UNKNOWN, type Value, type ValueMap } from "../values/value";

/** What the planner goes by. */
export interface PlanningContext {
  readonly schema: BlockSchema;
  readonly rules: TypeRules;
  /** Region, zone and the like, for attributes of these names that the user leaves out. */
  readonly settings: Readonly<Record<string, Value>>;
}

/**
 * The state that follows from a configuration and what was before. Computed attributes keep what they had; those of something new
 * are unknown, as are those that follow an attribute that changes.
 */
export function plan(context: PlanningContext, config: ValueMap, prior: ValueMap | undefined): ValueMap {
  const planned = planBlock(context, context.schema, config, prior, []);
  if (!prior) {
    return planned;
  }
  const following = Object.entries(context.rules.follow ?? {}).filter(
    ([name, causes]) => isNothing(config[name]) && causes.some((cause) => !sameValue(planned[cause], prior[cause])),
  );
  return { ...planned, ...Object.fromEntries(following.map(([name]) => [name, UNKNOWN])) };
}

/** The attributes whose change cannot be made on the living object. */
export function changesThatReplace(rules: TypeRules, planned: ValueMap, prior: ValueMap): readonly string[] {
  const values = (state: ValueMap, path: string) => find(state, path).map(({ value }) => value).filter((value) => !isNull(value));
  const changed = (rules.replace ?? []).filter((path) => !sameValue(values(planned, path), values(prior, path)));
  return [...new Set(changed.map((path) => path.split(".")[0]!))];
}

function planBlock(context: PlanningContext, schema: BlockSchema, config: ValueMap, prior: ValueMap | undefined, path: readonly string[]): ValueMap {
  const attributes = Object.entries(schema.attributes ?? {}).map(
    ([name, attribute]) => [name, planAttribute(context, attribute, config[name], prior, [...path, name])],
  );
  const blocks = Object.entries(schema.block_types ?? {}).map(([name, type]) => {
    const asked = config[name];
    const isTop = path.length === 0;
    if (isTop && isNothing(asked) && isFilledBlock(context.rules, schema, name) && !isOff(context, name)) {
      return [name, prior ? (prior[name] ?? []) : UNKNOWN];
    }
    return [name, planNested(context, type.block, type.nesting_mode, asked, prior?.[name], [...path, name])];
  });
  return Object.fromEntries([...attributes, ...blocks]) as ValueMap;
}

function planAttribute(
  context: PlanningContext,
  schema: AttributeSchema,
  asked: Value | undefined,
  prior: ValueMap | undefined,
  path: readonly string[],
): Value {
  const name = path[path.length - 1]!;
  if (schema.write_only) {
    return null;
  }
  if (!isNull(asked)) {
    if (schema.nested_type) {
      return planNested(context, { attributes: schema.nested_type.attributes }, schema.nested_type.nesting_mode, asked, prior?.[name], path);
    }
    const members = context.rules.inside?.[path.join(".")];
    return members ? planInside(members, asked, prior?.[name]) : asked;
  }
  if (schema.computed && prior !== undefined) {
    return prior[name] ?? null;
  }
  if (isOff(context, path.join("."))) {
    return null;
  }
  const fallback = context.rules.defaults?.[path.join(".")] ?? (path.length === 1 ? context.settings[name] : undefined);
  return (fallback as Value | undefined) ?? (schema.computed ? UNKNOWN : null);
}

function planNested(
  context: PlanningContext,
  schema: BlockSchema,
  nesting: Nesting,
  asked: Value | undefined,
  prior: Value | undefined,
  path: readonly string[],
): Value {
  if (asked instanceof Unknown) {
    return asked;
  }
  if (isNull(asked)) {
    return nesting === "list" || nesting === "set" ? [] : nesting === "map" ? {} : null;
  }
  const element = (item: Value, before: Value | undefined): Value =>
    isMap(item) ? planBlock(context, schema, item, isMap(before) ? before : undefined, path) : item;
  if (isList(asked)) {
    const earlier = isList(prior) ? prior : [];
    return asked.map((item, index) => element(item, nesting === "set" ? counterpart(item, earlier) : earlier[index]));
  }
  if (nesting === "map" && isMap(asked)) {
    return Object.fromEntries(Object.entries(asked).map(([key, item]) => [key, element(item, isMap(prior) ? prior[key] : undefined)]));
  }
  return element(asked, prior);
}

/** Members that a provider fills within an attribute of objects: what they were, or unknown. */
function planInside(members: readonly string[], asked: Value, prior: Value | undefined): Value {
  if (!isList(asked)) {
    return asked;
  }
  return asked.map((item, index) => {
    const before = isList(prior) ? (counterpart(item, prior) ?? prior[index]) : undefined;
    if (!isMap(item)) {
      return item;
    }
    const open = members.filter((name) => isNull(item[name]));
    return { ...item, ...Object.fromEntries(open.map((name) => [name, isMap(before) ? (before[name] ?? null) : UNKNOWN])) };
  });
}

/** The element of a set that an element of the configuration was before: everything that the user wrote is the same. */
function counterpart(item: Value, earlier: readonly Value[]): Value | undefined {
  return earlier.find((other) => agrees(item, other));
}

function agrees(asked: Value | undefined, other: Value | undefined): boolean {
  if (isNull(asked)) {
    return true;
  }
  if (isMap(asked) && isMap(other)) {
    return Object.keys(asked).every((name) => agrees(asked[name], other[name]));
  }
  if (isList(asked) && isList(other) && asked.length === other.length) {
    return asked.every((item, index) => agrees(item, other[index]));
  }
  return (isList(asked) && asked.length === 0) || sameValue(asked, other);
}

function isOff(context: PlanningContext, path: string): boolean {
  return (context.rules.unset ?? []).includes(path);
}

function isNothing(value: Value | undefined): boolean {
  return isNull(value) || (isList(value) && value.length === 0);
}
