import { Fn } from "cdktf";

/**
 * A host, ready to stand before a colon: IPv6 in brackets. Which family a service is reached by is gridscale's choice.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
 */
export function bracketed(host: string): string {
  return Fn.replace(host, "/^(.*:.*)$/", "[$1]");
}
