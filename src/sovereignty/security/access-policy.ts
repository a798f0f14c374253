import type { Reading } from "./rule-reading";

interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
}

/** Whether an access policy in JSON, in the manner of S3, lets anybody in. Conditions are not looked at: a statement with one counts in full. */
export function readAccessPolicy(text: string): Reading {
  let policy: { readonly Statement?: unknown };
  try {
    policy = JSON.parse(text) as typeof policy;
  } catch {
    return "unclear";
  }
  const statements = [policy?.Statement ?? []].flat() as (Statement | string)[];
  const readings = statements.map((statement): Reading => (typeof statement === "string" ? "unclear" : readStatement(statement)));
  return readings.includes("yes") ? "yes" : readings.includes("unclear") ? "unclear" : "no";
}

function readStatement({ Effect: effect, Principal: principal, NotPrincipal: others }: Statement): Reading {
  if (effect === "Deny") {
    return "no";
  }
  const names = textsIn(principal);
  if (others !== undefined || principal === undefined || names.some((name) => name.includes("*"))) {
    return "yes";
  }
  return names.some((name) => /[$%]\{/.test(name)) || (typeof effect === "string" && effect !== "Allow") ? "unclear" : "no";
}

/** The texts in a principal, however deep: `"*"`, `["*"]`, `{ "AWS": ["*"] }`. */
function textsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.values(value).flatMap(textsIn);
  }
  return value === undefined || value === null ? [] : [String(value)];
}
