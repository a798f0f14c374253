import { join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..");
const quickstart = join(root, "examples", "quickstart");
const stackDirectory = join(quickstart, "cdktf.out", "stacks", "shop");

/** Where things are. */
export const PATHS = {
  root,
  quickstart,
  stackDirectory,
  synthesized: join(stackDirectory, "cdk.tf.json"),
  state: join(quickstart, "terraform.shop.tfstate"),
  sandbox: join(root, "sandbox", "lib", "cli", "main.js"),
  world: join(quickstart, ".archipel-sandbox"),
} as const;
