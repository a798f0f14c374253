/** A message of the engine about a problem. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  /** The resource it is about, as `type.name`. */
  readonly address?: string;
  /** The source lines that the engine points at. */
  readonly snippet?: string;
}

/** Addresses of resources, by what happens, or happened, to them. */
export interface Changes {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly replaced: readonly string[];
  readonly destroyed: readonly string[];
}

/** One line of the engine's `-json` output, as far as it is read here. */
interface Line {
  readonly type?: string;
  readonly diagnostic?: { readonly severity: "error" | "warning"; readonly summary: string; readonly detail?: string; readonly address?: string; readonly snippet?: { readonly code?: string } };
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
  readonly hook?: { readonly resource: { readonly addr: string }; readonly action: string };
  readonly outputs?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/** What a run said. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** What the plan foresees. */
  readonly planned: Changes;
  /** What was done. */
  readonly done: Changes;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** Reads the output of `plan -json`, `apply -json` and the like; lines that are not JSON are passed over. */
export function readReport(output: string): Report {
  const lines = output.split("\n").flatMap(parse);
  const outputs = lines.filter(({ type }) => type === "outputs").map((line) => line.outputs ?? {}).pop() ?? {};
  return {
    diagnostics: lines.flatMap(({ diagnostic }) => (diagnostic ? [{ severity: diagnostic.severity, summary: diagnostic.summary, detail: diagnostic.detail ?? "", ...(diagnostic.address ? { address: diagnostic.address } : {}), ...(diagnostic.snippet?.code ? { snippet: diagnostic.snippet.code } : {}) }] : [])),
    planned: sort(lines.flatMap(({ type, change }) => (type === "planned_change" && change ? [[change.resource.addr, change.action] as const] : []))),
    done: sort(lines.flatMap(({ type, hook }) => (type === "apply_complete" && hook ? [[hook.resource.addr, hook.action] as const] : []))),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value])),
  };
}

function parse(line: string): readonly Line[] {
  if (!line.startsWith("{")) {
    return [];
  }
  try {
    return [JSON.parse(line) as Line];
  } catch {
    return [];
  }
}

/** One that is both destroyed and created was replaced. */
function sort(events: readonly (readonly [string, string])[]): Changes {
  const having = (action: string) => events.filter(([, other]) => other === action).map(([address]) => address);
  const [created, deleted] = [having("create"), having("delete")];
  const both = created.filter((address) => deleted.includes(address));
  return {
    created: created.filter((address) => !both.includes(address)),
    updated: having("update"),
    replaced: [...having("replace"), ...both],
    destroyed: deleted.filter((address) => !both.includes(address)),
  };
}
