import { Token } from "cdktf";
import type { Construct } from "constructs";
import { SecretCapability as C } from "./capabilities";
import type { ISecretHandle } from "./driver";
import { FoundSecret, ImportedSecret } from "./imported-secret";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkInteger, checkSecret } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { literal } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { RemovalPolicy } from "../core/removal-policy";
import { mergeTags } from "../core/tags";

/**
 * A secret that is kept at a cloud.
 */
export interface ISecret extends IPortable {
  /** The cloud's identifier. */
  readonly secretId: string;
  /**
   * The value, as the cloud has it. Terraform treats it as sensitive; asking for it puts it into Terraform's state.
   *
   * @throws CapabilityError when the cloud cannot read the value of this secret
   */
  readonly value: string;
}

/**
 * Properties of a secret.
 */
export interface SecretProps {
  /**
   * The value, as text. Never a literal: a sensitive `TerraformVariable`, or what a provider made up. A cloud takes 64 KiB or less.
   *
   * When it changes, the new value is stored before the old one goes.
   *
   * @default - there is none yet; others write it
   */
  readonly value?: string;
  /**
   * Keeps the value out of Terraform's state. It is written when the secret is made, and again when this number rises, from 1 on.
   * Terraform or OpenTofu must be 1.11 or newer.
   *
   * @default - the value is in Terraform's state, and written whenever it changes
   * @see https://developer.hashicorp.com/terraform/language/manage-sensitive-data/write-only
   */
  readonly valueVersion?: number;
  /**
   * Whether the identifier must stay when the value changes. When false, that is up to the cloud.
   *
   * @default false
   */
  readonly stableId?: boolean;
  /**
   * What it is, for people.
   *
   * @default - none
   */
  readonly description?: string;
  /**
   * What happens when the secret leaves the program. On a cloud where another value is another secret, `PROTECT` also keeps the value from changing.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A password, key or token that is kept at a cloud, for programs to fetch.
 *
 * Without `valueVersion` the value is in Terraform's state, as with every provider: keep the state safe (see `SovereignState`).
 */
export class Secret extends PortableConstruct implements ISecret {
  /** A secret that exists, by the cloud's identifier. */
  public static fromSecretId(scope: Construct, id: string, secretId: string): ISecret {
    return new ImportedSecret(scope, id, secretId);
  }

  /**
   * A secret that exists, found by its name when Terraform runs.
   *
   * @throws CapabilityError when the cloud cannot find secrets by their names
   */
  public static fromSecretName(scope: Construct, id: string, secretName: string): ISecret {
    return new FoundSecret(scope, id, secretName);
  }

  public readonly secretId: string;
  private readonly handle: ISecretHandle;

  /**
   * @throws ValidationError when the value is a literal, or its version, the name or a tag is wrong
   * @throws CapabilityError when the cloud has no such secrets
   */
  public constructor(scope: Construct, id: string, props: SecretProps = {}) {
    super(scope, id, Given.of("SecretProps", props));
    const driver = this.cloud.secrets;
    requireCapabilities(this, "Secret", this.cloud, driver, needsOf(props));
    const faults = new Faults(this, "Secret");
    const { value, valueVersion, description, removalPolicy = RemovalPolicy.DESTROY } = props;
    checkSecret(faults, "value", value);
    checkInteger(faults, "valueVersion", valueVersion, { min: 1, max: 2 ** 31 - 1 });
    if (valueVersion !== undefined && value === undefined) {
      faults.add("valueVersion", valueVersion, "a version together with the value that it is of");
    }
    if (description !== undefined && !Token.isUnresolved(description) && description.trim() === "") {
      faults.add("description", description, "some words, or nothing at all");
    }
    const name = nameFor(this, this.cloud, "secret", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    this.handle = driver!.defineSecret(this, { name, value, valueVersion, description: literal(description), removalPolicy, tags });
    this.secretId = this.handle.secretId;
    keepData(this, props.removalPolicy);
  }

  public get value(): string {
    return this.handle.value;
  }
}

function needsOf(props: SecretProps): Need[] {
  const asked: AskedNeed[] = [
    [true, C.SECRET, "Secret"],
    [props.value === undefined, C.WITHOUT_VALUE, "value"],
    [props.valueVersion !== undefined, C.WRITE_ONLY, "valueVersion"],
    [props.stableId === true, C.STABLE_ID, "stableId"],
    [props.description !== undefined, C.DESCRIPTION, "description"],
    [props.tags !== undefined, C.TAGS, "tags"],
  ];
  return askedNeeds(asked);
}
