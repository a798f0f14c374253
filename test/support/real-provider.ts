import { Construct } from "constructs";
import type { TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import type { Outcome } from "archipel-sandbox";
import { Deployment } from "./deployment";
import type { Program } from "./programs";

/** What the real providers say of programs. */
export interface Verdict {
  /** How many programs they judged. */
  readonly judged: number;
  readonly errors: readonly string[];
  /** For each set of providers that cannot be installed: how many programs were not judged, and why. */
  readonly notJudged: readonly string[];
}

/** How many programs stand in a stack: a stack of hundreds of them takes the engine very long. */
const PORTION = 50;

/** The engine's own. */
const BUILT_IN = "terraform";

/** All that programs become, as the real providers judge it. Programs whose providers cannot be installed do not keep the others from being judged. */
export async function realVerdict(programs: readonly Program[], engine: string): Promise<Verdict> {
  const errors: string[] = [];
  const notJudged: string[] = [];
  let judged = 0;
  for (const [providers, group] of byProviders(programs)) {
    for (let first = 0; first < group.length; first += PORTION) {
      const found = await judge(group.slice(first, first + PORTION), engine);
      if (found.refusal !== undefined) {
        notJudged.push(`${group.length} of ${programs.length} programs, which need ${providers}: a provider cannot be installed: ${found.refusal}`);
        break;
      }
      errors.push(...found.errors);
      judged += Math.min(PORTION, group.length - first);
    }
  }
  return { judged, errors, notJudged };
}

/** Programs by the providers that they need, as a stack of all of them needs every one. */
function byProviders(programs: readonly Program[]): Map<string, Program[]> {
  const groups = new Map<string, Program[]>();
  for (const program of programs) {
    const stack = testStack("asked");
    program.base(new Construct(stack, program.id));
    const providers = providersOf(synthesize(stack)).join(" and ");
    groups.set(providers, [...(groups.get(providers) ?? []), program]);
  }
  return groups;
}

/** The local names of the providers that are asked for, and of those that are not but whose resources are there: of `random`, no version is asked for. */
function providersOf({ terraform, resource = {}, data = {} }: TerraformJson): string[] {
  const { required_providers: required = {} } = (terraform ?? {}) as { required_providers?: Record<string, unknown> };
  const used = [...Object.keys(resource), ...Object.keys(data)].map((type) => type.split("_")[0]).filter((name) => name !== BUILT_IN);
  return [...new Set([...Object.keys(required), ...used])].sort();
}

async function judge(programs: readonly Program[], engine: string): Promise<{ errors: readonly string[]; refusal?: string }> {
  const deployment = new Deployment(programs, {}, engine);
  try {
    deployment.synthesize("base");
    const init = await deployment.init();
    return init.exitCode === 0 ? { errors: errorsOf(await deployment.validate(), programs) } : { errors: [], refusal: errorIn(init.output) };
  } finally {
    deployment.remove();
  }
}

/** The first error of what the engine printed, without its colours and frames. */
function errorIn(output: string): string {
  // eslint-disable-next-line no-control-regex -- colours are control characters
  const plain = output.replace(/\u001b\[[0-9;]*m/g, "").replace(/[│╷╵]/g, "");
  return plain.slice(Math.max(0, plain.indexOf("Error:"))).slice(0, 400);
}

/** What `validate` finds wrong, each with the lines that it points at and the program that wrote them. */
export function errorsOf({ diagnostics, exitCode, output }: Outcome, programs: readonly Program[] = []): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ summary, detail, snippet }) => {
    // `validate` points at lines by an object, which names the resource.
    const where = JSON.stringify(snippet ?? "");
    const program = programs.find(({ id }) => new RegExp(`\\b(?:\\w+-)?${id}(?![0-9])`).test(where));
    return `${summary}: ${detail}\n  at ${where}${program === undefined ? "" : `\n  of ${program.name}`}`;
  });
  return exitCode === 0 || errors.length > 0 ? errors : [`validate ended with ${exitCode}: ${output.slice(0, 400)}`];
}
