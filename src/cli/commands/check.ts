import { createColors } from "picocolors";
import { plainLine } from "../../core/text";
import type { ManifestPolicy, ManifestViolation, ManifestWaiver } from "../../sovereignty/manifest";
import { json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { Failure } from "../failure";
import type { ProgramOptions } from "../read-program";
import { readProgram } from "../read-program";

/** How a program is checked. */
export interface CheckOptions extends ProgramOptions {
  readonly json?: boolean;
}

/** Runs a program and tells what became of its policies. */
export async function checkProgram(environment: Environment, options: CheckOptions): Promise<ExitCode> {
  const { manifest: { date, policies, waivers }, failure } = await readProgram(environment, options);
  const isBroken = policies.some(({ verdict }) => verdict === "broken");
  if (failure !== undefined && !isBroken) {
    throw Failure.ofProgram("the program failed, though it breaks no policy", failure);
  }
  const verdict = isBroken ? "broken" : "met";
  environment.print(options.json ? json({ formatVersion: 1, date, verdict, policies, waivers }) : text(policies, waivers, environment));
  return isBroken ? ExitCode.NO : ExitCode.FINE;
}

type Paint = ReturnType<typeof createColors>;

function text(policies: readonly ManifestPolicy[], waivers: readonly ManifestWaiver[], { colour }: Environment): string {
  const paint = createColors(colour);
  if (policies.length === 0) {
    return "The program states no policy, so that nothing was judged.\n";
  }
  const count = (verdict: string): number => policies.filter((policy) => policy.verdict === verdict).length;
  return [
    ...policies.flatMap((policy) => [headline(policy, paint), ...policy.violations.flatMap(told).map(plainLine)]),
    ...(waivers.length > 0 ? ["", "Waivers", ...waivers.map(waived).map(plainLine)] : []),
    "",
    `${policies.length} ${policies.length === 1 ? "policy" : "policies"}: ${count("met")} met, ${count("waived")} waived, ${count("broken")} broken`,
    "",
  ].join("\n");
}

function headline({ verdict, rule, path, title, objectives }: ManifestPolicy, paint: Paint): string {
  const word = verdict.toUpperCase().padEnd(7);
  const painted = verdict === "met" ? paint.green(word) : verdict === "broken" ? paint.red(word) : paint.yellow(word);
  return `${painted} ${plainLine(`${rule} ${path}: ${title} (${objectives.join(", ")})`)}`;
}

function told({ path, message, fact, satisfiedBy, waiver }: ManifestViolation): string[] {
  return [
    `        ${path}: ${message}`,
    ...(fact === undefined ? [] : [`          source: ${fact.source} (${fact.asOf}${fact.verified === false ? ", not verified" : ""})`]),
    ...(waiver === undefined ? [] : [`          waived by ${waiver}`]),
    ...(satisfiedBy.length === 0 ? [] : [`          satisfied by: ${satisfiedBy.join(", ")}`]),
  ];
}

function waived({ path, policy, scope, reason, approvedBy, granted, until, state }: ManifestWaiver): string {
  return `  ${path} (${state}): ${policy} for ${scope || "the whole program"}, ${granted} to ${until}, by ${approvedBy}: ${reason}`;
}
