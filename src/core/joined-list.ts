import { Fn, Token } from "cdktf";

/** The items of a list as one text; Terraform joins those that it finds out later. */
export function joinedList(list: readonly string[], separator: string): string {
  return Token.isUnresolved(list) ? Fn.join(separator, [...list]) : list.join(separator);
}
