import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { checkSecretMetadata } from "./tag-checks";
import { DataOpenstackKeymanagerSecretV1 } from "../../../l1/openstack/data-openstack-keymanager-secret-v1";
import { KeymanagerSecretV1 } from "../../../l1/openstack/keymanager-secret-v1";
import type { Capability, Shortfall } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { SecretCapability as C } from "../../secrets/capabilities";
import type { ISecretDriver, ISecretHandle, SecretSpec } from "../../secrets/driver";

/** https://docs.openstack.org/api-guide/key-manager/secrets.html */
const ONCE = "Barbican takes a payload once: another value is another secret, under another identifier";
/** terraform-provider-openstack 3.4.0 of 2026-07-16, docs/resources/keymanager_secret_v1.md and docs/data-sources/keymanager_secret_v1.md */
const PROVIDER = "the OpenStack provider";

/** Secrets on Barbican. */
export class SecretDriver implements ISecretDriver {
  public readonly capabilities: Capability[] = [C.SECRET, C.DESCRIPTION, C.TAGS, C.BY_NAME];
  public readonly shortfalls: Shortfall[] = [
    { capability: C.STABLE_ID, reason: ONCE },
    { capability: C.WITHOUT_VALUE, reason: `${PROVIDER} uploads a payload to each secret that it makes, and what it has made takes no other` },
    { capability: C.WRITE_ONLY, reason: `${PROVIDER} keeps the payload in Terraform's state and has no write-only argument for it` },
    { capability: C.READ_BY_ID, reason: `${PROVIDER} finds secrets by their names and not by identifier; import it with Secret.fromSecretName` },
  ];

  public constructor(protected readonly context: DriverContext) {}

  public defineSecret(scope: Construct, spec: SecretSpec): ISecretHandle {
    checkSecretMetadata(scope, spec.tags);
    // Barbican has no field for a description; its reference shows one in the metadata.
    const description: Record<string, string> = spec.description === undefined ? {} : { description: spec.description };
    const secret = new KeymanagerSecretV1(scope, "Resource", {
      name: spec.name,
      payload: spec.value,
      payloadContentType: "text/plain",
      secretType: "passphrase",
      metadata: tagMap({ ...spec.tags, ...description }),
      lifecycle: { ...lifecycleOf(spec.removalPolicy), createBeforeDestroy: true },
      provider: this.context.provider,
    });
    return handleOf(secret);
  }

  public findSecret(scope: Construct, name: string): ISecretHandle {
    return handleOf(new DataOpenstackKeymanagerSecretV1(scope, "Resource", { name, provider: this.context.provider }));
  }

  /** Never called, as the capability is not listed. */
  public readSecret(_scope: Construct, secretId: string): string {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", `${PROVIDER} cannot read the secret ${secretId}`);
  }
}

function handleOf(secret: KeymanagerSecretV1 | DataOpenstackKeymanagerSecretV1): ISecretHandle {
  return {
    secretId: secret.id,
    get value(): string {
      return secret.payload;
    },
  };
}
