import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { engineOnPath, Terraform } from "../../src";
import { freshFolder } from "../support/folders";

let folder: string;

/** A program on the PATH that prints its own name. */
function install(program: string, directory = folder): string {
  const file = join(directory, program);
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho "${program} was run"\n`);
  chmodSync(file, 0o755);
  return file;
}

beforeEach(() => {
  folder = freshFolder();
  vi.stubEnv("PATH", folder);
  vi.stubEnv("TERRAFORM_BINARY_NAME", undefined);
});
afterEach(() => void vi.unstubAllEnvs());

const answer = async (engine?: string): Promise<string> => (await new Terraform({ directory: folder, env: {}, engine }).run("version")).answer.trim();

test("there is no engine where the PATH has none", () => {
  expect(engineOnPath()).toBeUndefined();
});

test("Terraform is run where both are on the PATH", async () => {
  ["tofu", "terraform"].forEach((program) => install(program));
  expect(engineOnPath()).toBe("terraform");
  expect(await answer()).toBe("terraform was run");
});

test("OpenTofu is run where it is alone on the PATH", async () => {
  install("tofu");
  expect(engineOnPath()).toBe("tofu");
  expect(await answer()).toBe("tofu was run");
});

test("the engine that TERRAFORM_BINARY_NAME names is run before any on the PATH, by name or by path", async () => {
  ["tofu", "terraform"].forEach((program) => install(program));
  vi.stubEnv("TERRAFORM_BINARY_NAME", "tofu");
  expect(await answer()).toBe("tofu was run");
  vi.stubEnv("TERRAFORM_BINARY_NAME", install("tofu-next", join(folder, "elsewhere")));
  expect(await answer()).toBe("tofu-next was run");
});

test("the engine that a program asks for is run, whatever the environment says", async () => {
  ["tofu", "terraform"].forEach((program) => install(program));
  vi.stubEnv("TERRAFORM_BINARY_NAME", "terraform");
  expect(await answer("tofu")).toBe("tofu was run");
});

test("a file that cannot be run is no engine", () => {
  mkdirSync(join(folder, "one"));
  writeFileSync(join(folder, "one", "terraform"), "not a program");
  chmodSync(join(folder, "one", "terraform"), 0o644);
  install("tofu", join(folder, "two"));
  vi.stubEnv("PATH", [join(folder, "one"), join(folder, "two")].join(delimiter));
  expect(engineOnPath()).toBe("tofu");
});
