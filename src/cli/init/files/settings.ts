import { randomUUID } from "node:crypto";
import { json } from "../../columns";
import type { Project } from "../project";

/** The command that runs the program: tsx, without the detour by npx. */
const APP = "node --import tsx main.ts";
const SANDBOX = "archipel-sandbox --";

/** `cdktf.json`. */
export function cdktfText(): string {
  return json({ language: "typescript", app: APP, projectId: randomUUID(), sendCrashReports: "false", terraformProviders: [], terraformModules: [] });
}

/** `package.json`. */
export function packageText({ name, dependencies, devDependencies, hasSandbox }: Project): string {
  const sandbox = {
    "sandbox": `${SANDBOX} cdktf deploy --auto-approve`,
    "sandbox:ls": "archipel-sandbox ls",
    "sandbox:destroy": `${SANDBOX} cdktf destroy --auto-approve`,
  };
  const scripts = {
    synth: "cdktf synth",
    test: "vitest run",
    typecheck: "tsc",
    ...(hasSandbox ? sandbox : {}),
    diff: "cdktf diff",
    deploy: "cdktf deploy",
    destroy: "cdktf destroy",
  };
  return json({ name, version: "0.0.0", private: true, scripts, dependencies, devDependencies, engines: { node: ">=20.9" } });
}

/** `tsconfig.json`: it checks and writes nothing, as tsx runs the sources. */
export function tsconfigText(): string {
  const compilerOptions = { target: "ES2022", module: "node16", strict: true, noEmit: true, skipLibCheck: true, types: ["node"] };
  return json({ compilerOptions, include: ["*.ts"] });
}

/** `.gitignore`. */
export const GITIGNORE = ["node_modules/", "cdktf.out/", ".terraform/", "*.tfstate*", ".archipel-sandbox/", "cdktf.log", ".env", ""].join("\n");
