import type { IResolveContext } from "cdktf";
import { Fn, Lazy, Token } from "cdktf";

/** The items of a list as one text; Terraform joins those that it finds out later. */
export function joinedList(list: readonly string[], separator: string): string {
  if (!Token.isUnresolved(list)) {
    return list.join(separator);
  }
  // cdktf's own functions take no list that is lazy, and known when the program is synthesized.
  return Lazy.stringValue({
    produce: (context: IResolveContext) => {
      const items: unknown = context.resolve(list);
      return Fn.join(separator, Array.isArray(items) ? (items as string[]) : [...list]);
    },
  });
}
