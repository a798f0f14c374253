import { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { AppReading } from "./app-reading";
import { judge } from "./judgement";
import type { ManifestPolicy, ManifestViolation } from "./manifest";
import { addAppCheck, guardStack } from "../core/app-checks";
import { withCode } from "../core/error-codes";

/** Lets the app of a construct fail its synth when any policy in it is broken. */
export function enforce(scope: IConstruct): void {
  const app = scope.node.root;
  addAppCheck(app, "sovereignty", { validate: () => complaintsOf(app) });
  scope.node.scopes.filter((above): above is TerraformStack => TerraformStack.isStack(above)).forEach(guardStack);
  app.node.findAll().filter((node): node is TerraformStack => TerraformStack.isStack(node)).forEach(guardStack);
}

/** All that breaks policies of the app and is not waived, as cdktf tells it. */
function complaintsOf(app: IConstruct): string[] {
  const { policies } = judge(new AppReading(app));
  return policies.flatMap((policy) =>
    policy.violations.filter(({ waiver }) => waiver === undefined).map((violation) => complaint(policy, violation)));
}

function complaint(policy: ManifestPolicy, { path, message, fact, satisfiedBy }: ManifestViolation): string {
  const source = fact === undefined ? "" : `; source: ${fact.source} (${fact.asOf}${fact.verified === false ? ", not verified" : ""})`;
  const others = satisfiedBy.length > 0 ? `; satisfied by: ${satisfiedBy.join(", ")}` : "";
  return withCode("ARCHIPEL_POLICY_BROKEN", `${path}: breaks ${policy.rule} ${policy.path} (${policy.title}): ${message}${source}${others}`);
}
