/**
 * A host name of at least two labels, in small letters.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1123#page-13
 */
export const HOST_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The rule in words. */
export const HOST_NAME_RULE = "a host name in small letters, such as www.example.org, without a wildcard";
