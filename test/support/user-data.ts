import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Terraform } from "archipel-sandbox";

/** What attributes of resources of the fake cloud turn out to be. */
const KNOWN_LATER = "known-later";

/**
 * User data of the fake cloud as a server gets it: what only Terraform knows filled in by the real engine.
 *
 * @param variables values of the program's variables
 * @throws Error with what the engine printed, when it cannot
 */
export async function asServerGetsIt(userData: string, variables: Readonly<Record<string, string>>): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "archipel-user-data-"));
  const text = userData.replace(/\bfake_\w+\.[\w-]+(?:\.\w+|\[\d+\])+/g, JSON.stringify(KNOWN_LATER));
  writeFileSync(
    join(directory, "main.tf.json"),
    JSON.stringify({
      variable: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, { default: value }])),
      output: { user_data: { value: text } },
    }),
  );
  const terraform = new Terraform({ directory, env: {} });
  await terraform.init();
  const { exitCode, output, outputs } = await terraform.apply();
  rmSync(directory, { recursive: true });
  if (exitCode !== 0) {
    throw new Error(`the user data is no text that Terraform can fill in:\n${output}`);
  }
  return outputs.user_data as string;
}
