import type { TerraformStack } from "cdktf";
import type { StackJson } from "./stack-json";
import { SovereignState } from "../../state/sovereign-state";
import type { FactBook } from "../fact-book";
import type { KeptState } from "../inventory";

/** Where a stack keeps its state, as its JSON says it. */
export function stateOf(stack: TerraformStack, json: StackJson, facts: FactBook): KeptState {
  const path = stack.node.path;
  if (json.terraform?.cloud !== undefined) {
    return { stack: path, backend: "cloud", description: "HCP Terraform or what stands in for it" };
  }
  const [backend = "local", config = {}] = Object.entries(json.terraform?.backend ?? {})[0] ?? [];
  if (backend === "local") {
    return { stack: path, backend, description: "a file on the machine that runs Terraform" };
  }
  const state = stack.node.findAll().find((node): node is SovereignState => node instanceof SovereignState);
  const endpoint = (config.endpoints as { s3?: string } | undefined)?.s3;
  if (state?.cloud === undefined || endpoint !== state.endpoint || config.bucket !== state.bucketName) {
    return { stack: path, backend, description: `${backend} backend${endpoint === undefined ? "" : ` at ${endpoint}`}` };
  }
  const { cloud } = state;
  const place = facts.placesOf(cloud).find(({ region }) => region.name === cloud.region.name);
  return { stack: path, backend, place, description: `the bucket ${state.bucketName} at ${endpoint}` };
}
