import { ERROR_CATALOGUE } from "../../core/error-codes";
import { json } from "../columns";
import type { Environment } from "../environment";
import { ExitCode } from "../exit-code";
import { Failure } from "../failure";

/** How an error is explained. */
export interface ExplainOptions {
  readonly json?: boolean;
}

/** Tells what an error's code means and what helps; without a code, which codes there are. */
export function explainError(environment: Environment, asked: string | undefined, options: ExplainOptions): ExitCode {
  const known = Object.entries(ERROR_CATALOGUE).map(([code, explanation]) => ({ code, ...explanation }));
  // As it stands in the message, with or without its brackets.
  const wanted = asked?.replace(/^\[|\]$/g, "").toUpperCase();
  const found = known.filter(({ code }) => wanted === undefined || code === wanted);
  if (found.length === 0) {
    throw new Failure(`there is no code ${JSON.stringify(asked)}; there are: ${known.map(({ code }) => code).join(", ")}`);
  }
  environment.print(options.json ? json({ formatVersion: 1, errors: found }) : found.map(({ code, title, cause, cure }) =>
    wanted === undefined ? `${code.padEnd(30)}  ${title}\n` : `${code}: ${title}\n\n${cause}\n${cure}\n`).join(""));
  return ExitCode.FINE;
}
