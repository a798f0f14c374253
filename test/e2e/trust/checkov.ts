import { execFile } from "node:child_process";
import { isOnPath } from "archipel-sandbox";

/** One check that did not pass. */
export interface FailedCheck {
  readonly id: string;
  readonly name: string;
  readonly resource: string;
  readonly file: string;
}

/** What checkov says of a folder. */
export interface Scan {
  readonly version: string;
  readonly passed: number;
  readonly failed: readonly FailedCheck[];
  /** The checks that were made, each once. */
  readonly checks: ReadonlySet<string>;
  /** Resources that at least one check was about. For most types of our providers checkov has none. */
  readonly judged: number;
  /** Files that it could not read. */
  readonly errors: number;
}

interface Entry {
  readonly check_id: string;
  readonly check_name: string;
  readonly resource: string;
  readonly file_path: string;
}

interface Results {
  readonly failed_checks: readonly Entry[];
  readonly passed_checks: readonly Entry[];
  readonly parsing_errors: readonly string[];
}

/** One framework's part of what checkov prints; without any check, it prints a short summary instead. */
interface Part {
  readonly results?: Results;
  readonly summary?: { readonly checkov_version: string };
}

/** The program: that of the environment, else that of the PATH; undefined where there is none. */
export function checkovProgram(): string | undefined {
  return process.env.CHECKOV ?? (isOnPath("checkov") ? "checkov" : undefined);
}

/** Scans a folder of cdktf's JSON: what is in resources, and secrets in the text. */
export async function scan(program: string, folder: string): Promise<Scan> {
  const printed = await output(program, ["--directory", folder, "--framework", "terraform_json", "secrets", "--output", "json", "--compact", "--soft-fail", "--skip-download"]);
  const answer = JSON.parse(printed) as Part | readonly Part[];
  const parts = (Array.isArray(answer) ? answer : [answer]) as readonly Part[];
  const all = parts.flatMap(({ results }) => [...(results?.failed_checks ?? []), ...(results?.passed_checks ?? [])]);
  return {
    version: parts.map(({ summary }) => summary?.checkov_version).find((version) => version !== undefined) ?? "unknown",
    passed: parts.reduce((sum, { results }) => sum + (results?.passed_checks.length ?? 0), 0),
    failed: parts.flatMap(({ results }) => results?.failed_checks ?? []).map(failedCheck),
    checks: new Set(all.map(({ check_id }) => check_id)),
    judged: new Set(all.map(({ file_path, resource }) => `${file_path} ${resource}`)).size,
    errors: parts.reduce((sum, { results }) => sum + (results?.parsing_errors.length ?? 0), 0),
  };
}

function failedCheck({ check_id: id, check_name: name, resource, file_path: file }: Entry): FailedCheck {
  return { id, name, resource, file };
}

function output(program: string, args: readonly string[]): Promise<string> {
  return new Promise((fulfil, reject) => {
    execFile(program, args, { maxBuffer: 5e8 }, (error, printed, complaint) => (error === null ? fulfil(printed) : reject(new Error(`${program}: ${error.message}\n${complaint.slice(0, 500)}`))));
  });
}
