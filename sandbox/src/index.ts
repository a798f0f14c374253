export { Sandbox, type SandboxOptions } from "./sandbox";
export { engineOnPath, isOnPath } from "./terraform/engine";
export { Terraform, type Outcome, type TerraformOptions } from "./terraform/terraform";
export type { Changes, Diagnostic, Report } from "./terraform/messages";
export { DEFAULT_WORLD, World, type GivenObject, type WorldResource } from "./world/world";
export type { FaultOrder } from "./world/faults";
export type { Attributes, Fault, FaultKind, FaultMoment, Json, Origin } from "./world/model";
