import { join } from "node:path";
import { expect, test } from "vitest";
import { Terraform } from "../../src";
import { describeWithEngine, engine } from "../support/engine";
import { freshFolder } from "../support/folders";

describeWithEngine("what a command answers", () => {
  test("is told apart from the engine's remarks about the machine's settings", async () => {
    const directory = freshFolder();
    const missing = join(directory, "missing.rc");
    const terraform = new Terraform({ directory, env: { TF_CLI_CONFIG_FILE: missing }, engine: engine! });
    const version = await terraform.run("version", "-json");
    expect(version.output).toContain(missing);
    expect(Object.keys(JSON.parse(version.answer) as object)).toContain("terraform_version");
  });
});
