import { Failure } from "../failure";

/** A name that a property of an object literal may have without quotes. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * A value as TypeScript.
 *
 * @param what what it is, for the message
 * @throws Failure when it holds what Terraform would evaluate, or a control character: a program that a command writes has neither by accident
 */
export function literal(value: unknown, what: string): string {
  if (typeof value === "string") {
    return JSON.stringify(plainText(value, what));
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => literal(item, what)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, item]) => `${IDENTIFIER.test(name) ? name : literal(name, what)}: ${literal(item, what)}`);
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
  }
  return JSON.stringify(value);
}

/** A text that means itself, in TypeScript and in Terraform. @throws Failure when it does not */
export function plainText(value: string, what: string): string {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\u2028\u2029]|[$%]\{/.test(value)) {
    throw new Failure(`${what}: got ${JSON.stringify(value)}; allowed: text on one line, without \${ and %{, which Terraform would evaluate`);
  }
  return value;
}
