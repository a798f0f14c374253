import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure";

/** The parts of cdktf.json that running a program takes. */
export interface CdktfConfig {
  readonly app?: string;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly terraformModules?: readonly (string | { readonly source: string })[];
}

/** The folder's cdktf.json; nothing when there is none. @throws Failure when it is no JSON */
export function readConfig(directory: string): CdktfConfig | undefined {
  const file = join(directory, "cdktf.json");
  if (!existsSync(file)) {
    return undefined;
  }
  try {
    return JSON.parse(readFileSync(file, "utf8")) as CdktfConfig;
  } catch (error) {
    throw new Failure(`${file} is no JSON: ${(error as Error).message}`);
  }
}

/** The context of the app, as cdktf passes it on. */
export function contextJson({ context, terraformModules = [] }: CdktfConfig, given: string | undefined): string {
  const isRelative = (source: string): boolean => /^\.\.?\//.test(source);
  const cdktfRelativeModules = terraformModules.filter((module) => isRelative(typeof module === "string" ? module : module.source));
  return JSON.stringify({ ...context, ...(given === undefined ? {} : (JSON.parse(given) as object)), cdktfRelativeModules });
}
