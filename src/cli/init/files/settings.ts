import { randomUUID } from "node:crypto";
import { json } from "../../columns";
import type { Project } from "../project";

/** The command that runs the program: tsx, without the detour by npx. */
const APP = "node --import tsx main.ts";
/** The sandbox has a folder of its own, as Terraform remembers there which state it goes with. */
const IN_SANDBOX = "--auto-approve --output cdktf.sandbox.out";

/** `cdktf.json`. */
export function cdktfText(): string {
  return json({ language: "typescript", app: APP, projectId: randomUUID(), sendCrashReports: "false", terraformProviders: [], terraformModules: [] });
}

/** `package.json`. */
export function packageText({ name, dependencies, devDependencies, hasSandbox }: Project): string {
  return json({ name, version: "0.0.0", private: true, scripts: scriptsOf(hasSandbox), dependencies, devDependencies, engines: { node: ">=20.9" } });
}

/** The scripts of a project. */
export function scriptsOf(hasSandbox: boolean): Readonly<Record<string, string>> {
  const sandbox = {
    "sandbox": `archipel-sandbox -- cdktf deploy ${IN_SANDBOX}`,
    "sandbox:ls": "archipel-sandbox ls",
    "sandbox:destroy": `archipel-sandbox --context archipel:removalPolicy=destroy -- cdktf destroy ${IN_SANDBOX}`,
  };
  return {
    synth: "cdktf synth",
    test: "vitest run",
    typecheck: "tsc",
    ...(hasSandbox ? sandbox : {}),
    diff: "cdktf diff",
    deploy: "cdktf deploy",
    destroy: "cdktf destroy",
  };
}

/** `tsconfig.json`: it checks and writes nothing, as tsx runs the sources. */
export function tsconfigText(): string {
  const compilerOptions = { target: "ES2022", module: "node16", strict: true, noEmit: true, skipLibCheck: true, types: ["node"] };
  return json({ compilerOptions, include: ["*.ts"] });
}

/** `.gitignore`. */
export const GITIGNORE = ["node_modules/", "cdktf.out/", "cdktf.sandbox.out/", ".terraform/", "*.tfstate*", ".archipel-sandbox/", "cdktf.log", ".env", ""].join("\n");
