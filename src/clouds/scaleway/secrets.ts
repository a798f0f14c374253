import { Fn } from "cdktf";
import type { Construct } from "constructs";
import { SECRETS } from "./capabilities";
import type { Context } from "./context";
import { DataScalewaySecret } from "../../../l1/scaleway/data-scaleway-secret";
import { DataScalewaySecretVersion } from "../../../l1/scaleway/data-scaleway-secret-version";
import { Secret } from "../../../l1/scaleway/secret";
import { SecretVersion } from "../../../l1/scaleway/secret-version";
import type { Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import type { ISecretDriver, ISecretHandle, SecretSpec } from "../../secrets/driver";

/** The newest version that is enabled. */
const LATEST = "latest_enabled";

/**
 * Secrets on Scaleway's Secret Manager: a secret, and a version of it for the value.
 *
 * @see https://www.scaleway.com/en/docs/secret-manager/
 */
export class ScalewaySecret implements ISecretDriver {
  public readonly capabilities = SECRETS;
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: Context) {}

  public defineSecret(scope: Construct, spec: SecretSpec): ISecretHandle {
    const { provider } = this.context;
    const secret = new Secret(scope, "Resource", {
      provider,
      name: spec.name,
      description: spec.description,
      tags: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    const secretId = secret.id;
    const version = spec.value === undefined ? undefined : this.defineVersion(scope, secretId, spec);
    return this.handle(scope, secretId, version);
  }

  public findSecret(scope: Construct, name: string): ISecretHandle {
    const found = new DataScalewaySecret(scope, "Resource", { provider: this.context.provider, name });
    return this.handle(scope, found.id);
  }

  public readSecret(scope: Construct, secretId: string, revision = LATEST): string {
    const version = new DataScalewaySecretVersion(scope, "Value", { provider: this.context.provider, secretId, revision });
    return Fn.base64decode(version.data);
  }

  /** Another value is another version, made before the old one is destroyed, so that there always is one. */
  private defineVersion(scope: Construct, secretId: string, spec: SecretSpec): SecretVersion {
    const { value, valueVersion } = spec;
    const payload = valueVersion === undefined ? { data: value } : { dataWo: value, dataWoVersion: valueVersion };
    return new SecretVersion(scope, "Version", {
      provider: this.context.provider,
      secretId,
      ...payload,
      lifecycle: { createBeforeDestroy: true },
    });
  }

  private handle(scope: Construct, secretId: string, version?: SecretVersion): ISecretHandle {
    const read = (): string => this.readSecret(scope, secretId, version?.revision);
    let value: string | undefined;
    return {
      secretId,
      get value(): string {
        value ??= read();
        return value;
      },
    };
  }
}
