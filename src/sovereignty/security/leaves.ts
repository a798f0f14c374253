/** A value in a resource's JSON, as a rule sees it. */
export type Leaf =
  /** Nothing is written: the provider's default is in force. */
  | { readonly kind: "absent" }
  /** A text, number or boolean, as text; of a block, its JSON. */
  | { readonly kind: "text"; readonly text: string }
  /** A reference to one attribute of a resource or data source of the stack. */
  | { readonly kind: "reference"; readonly type: string; readonly address: string; readonly text: string }
  /** Something that Terraform works out later. */
  | { readonly kind: "token"; readonly text: string };

const REFERENCE = /^\$\{((?:data\.)?[a-z0-9]+(?:_[a-z0-9]+)+)\.([A-Za-z0-9_-]+)(?:\.[a-z0-9_]+|\.\d+|\[\d+\]|\["[^"]*"\])*\}$/;

/** Resources that only hand on what they were given, which may be nothing. */
const PASSING_ON = ["terraform_data", "null_resource"];

/** All values at a path of attribute names, in any blocks and lists on the way; names may have dots in them. There is always one at least. */
export function leavesAt(value: unknown, path: readonly string[]): Leaf[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [path.length === 0 ? { kind: "text", text: "[]" } : { kind: "absent" }] : value.flatMap((item) => leavesAt(item, path));
  }
  if (value === undefined || value === null || value === "") {
    return [{ kind: "absent" }];
  }
  if (typeof value !== "object") {
    return [leafOf(value, path.length > 0)];
  }
  const [name, ...rest] = path;
  if (name === undefined) {
    return [{ kind: "text", text: JSON.stringify(value) }];
  }
  const block = value as Readonly<Record<string, unknown>>;
  const generated = (block.dynamic as Readonly<Record<string, unknown>> | undefined)?.[name];
  const whole = path.join(".");
  if (rest.length > 0 && block[whole] !== undefined) {
    return leavesAt(block[whole], []);
  }
  const found = block[name] === undefined && generated !== undefined ? [] : leavesAt(block[name], rest);
  return generated === undefined ? found : [...found, { kind: "token", text: `dynamic ${name}` }];
}

function leafOf(value: unknown, isOnTheWay: boolean): Leaf {
  const text = String(value);
  const [, type, name] = REFERENCE.exec(text) ?? [];
  if (type !== undefined && !isOnTheWay && !PASSING_ON.includes(type)) {
    return { kind: "reference", type, address: `${type}.${name}`, text };
  }
  return isOnTheWay || /[$%]\{/.test(text) ? { kind: "token", text } : { kind: "text", text };
}
