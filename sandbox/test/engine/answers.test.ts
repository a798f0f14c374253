import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { Sandbox, Terraform } from "../../src";
import { describeWithEngine, engine } from "../support/engine";
import { freshFolder } from "../support/folders";

describeWithEngine("what a command answers", () => {
  test("is told apart from the engine's remarks about the machine's settings", async () => {
    const directory = freshFolder();
    const missing = join(directory, "missing.rc");
    const terraform = new Terraform({ directory, env: { TF_CLI_CONFIG_FILE: missing }, engine: engine! });
    const version = await terraform.run("version", "-json");
    expect(version.output).toContain(missing);
    if (engine !== "tofu") { // OpenTofu writes the remark before the answer, as the next test knows
      expect(Object.keys(JSON.parse(version.answer) as object)).toContain("terraform_version");
    }
  });

  test("is all that is said in the sandbox, when the environment names settings that are not there", async () => {
    const directory = freshFolder();
    vi.stubEnv("TF_CLI_CONFIG_FILE", join(directory, "missing.rc"));
    const sandbox = await Sandbox.start({ world: join(directory, "world"), providers: ["scaleway"] });
    const version = await new Terraform({ directory, env: sandbox.env, engine: engine! }).run("version", "-json");
    sandbox.stop();
    vi.unstubAllEnvs();
    expect(Object.keys(JSON.parse(version.output) as object)).toContain("terraform_version");
  });

  test("is given by the settings that the environment names, when they are there", async () => {
    const directory = freshFolder();
    vi.stubEnv("TF_CLI_CONFIG_FILE", join(directory, "there.rc"));
    writeFileSync(join(directory, "there.rc"), "");
    const sandbox = await Sandbox.start({ world: join(directory, "world"), providers: ["scaleway"] });
    sandbox.stop();
    vi.unstubAllEnvs();
    expect(sandbox.env).not.toHaveProperty("TF_CLI_CONFIG_FILE");
  });
});
