import type { TerraformStack } from "cdktf";
import type { OvhCloudProps } from "archipel";
import { OvhCloud } from "archipel";
import { testStack } from "archipel/testing";
import { PROJECT_ID } from "./make-cloud";

export { only, resources } from "../../support/resources-of";

/** A cloud in a stack of its own, whose buckets OVHcloud's own provider makes. */
export function gravelines(props: Partial<OvhCloudProps> = {}): { stack: TerraformStack; cloud: OvhCloud } {
  const stack = testStack("shop");
  return { stack, cloud: new OvhCloud(stack, "gra", { region: "GRA11", projectId: PROJECT_ID, ...props }) };
}
