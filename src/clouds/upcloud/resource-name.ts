import { createHash } from "node:crypto";

const DIGEST_LENGTH = 8;

/** A name in letters, digits, dashes and underscores, made of what something is: different for different things, and the same each time. */
export function resourceName(text: string): string {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, DIGEST_LENGTH);
  return `${text.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 40)}-${digest}`;
}
