import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { ISecretDriver, ISecretHandle, SecretSpec } from "../../secrets/driver";

/** Secrets of the fake cloud. */
export class FakeSecretDriver implements ISecretDriver {
  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineSecret(scope: Construct, spec: SecretSpec): ISecretHandle {
    const secret = this.cloud.define(scope, "Resource", "secret", {
      name: spec.name,
      description: spec.description,
      payload: spec.value,
      payload_version: spec.valueVersion,
      tags: tagMap(spec.tags),
    });
    secret.lifecycle = lifecycleOf(spec.removalPolicy);
    return { secretId: secret.resourceId, value: secret.getStringAttribute("payload") };
  }

  public findSecret(scope: Construct, name: string): ISecretHandle {
    const secret = this.cloud.define(scope, "Resource", "secret_lookup", { name });
    return { secretId: secret.resourceId, value: secret.getStringAttribute("payload") };
  }

  public readSecret(scope: Construct, secretId: string): string {
    return this.cloud.define(scope, "Value", "secret_value", { secret_id: secretId }).getStringAttribute("payload");
  }
}
