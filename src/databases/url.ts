import { Fn } from "cdktf";

/**
 * Text as a part of an URL. Terraform's `urlencode` writes blanks as `+`, which only stands for one in a query.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/urlencode
 */
export function encoded(text: string): string {
  return Fn.replace(Fn.urlencode(text), "+", "%20");
}
