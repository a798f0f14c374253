import { existsSync } from "node:fs";

/**
 * What makes the engine forget a configuration file of its own that the environment names and that is not there. OpenTofu mixes its
 * remark about that into what commands answer, so that cdktf cannot read a stack's outputs.
 */
export function withoutMissingConfiguration(file = process.env.TF_CLI_CONFIG_FILE): Record<string, string> {
  return file === undefined || existsSync(file) ? {} : { TF_CLI_CONFIG_FILE: "" };
}
