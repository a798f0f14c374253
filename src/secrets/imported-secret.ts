import { Token } from "cdktf";
import type { Construct } from "constructs";
import { SecretCapability } from "./capabilities";
import type { ISecretHandle } from "./driver";
import type { ISecret } from "./secret";
import { requireCapabilities } from "../core/capability";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { PortableConstruct } from "../core/portable";

/** A secret that exists, by its identifier. */
export class ImportedSecret extends PortableConstruct implements ISecret {
  public readonly secretId: string;
  private known?: string;

  public constructor(
    scope: Construct,
    id: string,
    secretId: string,
  ) {
    super(scope, id, Given.of("Secret.fromSecretId", { secretId }, () => undefined));
    this.secretId = literalText(secretId);
  }

  public get value(): string {
    const needs = [{ capability: SecretCapability.READ_BY_ID, property: "value" }];
    requireCapabilities(this, "Secret", this.cloud, this.cloud.secrets, needs);
    this.known ??= this.cloud.secrets!.readSecret(this, this.secretId);
    return this.known;
  }
}

/** A secret that exists, by its name. */
export class FoundSecret extends PortableConstruct implements ISecret {
  public readonly secretId: string;
  private readonly handle: ISecretHandle;

  public constructor(scope: Construct, id: string, name: string) {
    super(scope, id, Given.of("Secret.fromSecretName", { secretName: name }, () => undefined));
    const needs = [{ capability: SecretCapability.BY_NAME, property: "secretName" }];
    requireCapabilities(this, "Secret", this.cloud, this.cloud.secrets, needs);
    if (!Token.isUnresolved(name) && name.trim() === "") {
      new Faults(this, "Secret").refuse("secretName", name, "the name of a secret");
    }
    this.handle = this.cloud.secrets!.findSecret(this, literalText(name));
    this.secretId = this.handle.secretId;
  }

  public get value(): string {
    return this.handle.value;
  }
}
