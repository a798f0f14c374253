import { Token } from "cdktf";
import type { Construct } from "constructs";
import { ComputeCapability } from "./capabilities";
import type { SshKeyRef } from "./driver";
import { requireCapabilities } from "../core/capability";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";

/**
 * An SSH key pair of which the cloud knows the public half.
 */
export interface ISshKey extends IPortable {
  /** The cloud's identifier. */
  readonly sshKeyId: string;
  /** The cloud's name of the key. */
  readonly sshKeyName: string;
  /**
   * The public key in OpenSSH form.
   *
   * @default - unknown, as for an imported key
   */
  readonly publicKey?: string;
  /**
   * What a server refers to.
   *
   * @internal
   */
  readonly _ref: SshKeyRef;
}

/**
 * Properties of an SSH key.
 */
export interface SshKeyProps {
  /** The public key in OpenSSH form: `ssh-ed25519 AAAA… comment`. */
  readonly publicKey: string;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags, where the cloud has tags on keys.
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

/** Key types of OpenSSH. */
const KEY_TYPES = [
  "ssh-ed25519",
  "ssh-rsa",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "sk-ssh-ed25519@openssh.com",
  "sk-ecdsa-sha2-nistp256@openssh.com",
];

/**
 * An SSH key. On clouds whose keys belong to the project (Scaleway), it opens every server of the project.
 *
 * @see https://man.openbsd.org/sshd.8#AUTHORIZED_KEYS_FILE_FORMAT
 */
export class SshKey extends PortableConstruct implements ISshKey {
  /**
   * A key that the cloud already has, by its name there.
   *
   * @throws CapabilityError when the cloud keeps no keys
   */
  public static fromSshKeyName(scope: Construct, id: string, sshKeyName: string): ISshKey {
    return new ImportedSshKey(scope, id, sshKeyName);
  }

  public readonly sshKeyId: string;
  public readonly sshKeyName: string;
  public readonly publicKey?: string;
  /** @internal */
  public readonly _ref: SshKeyRef;

  /**
   * @throws ValidationError when the key is not in OpenSSH form, or is a private key
   * @throws CapabilityError when the cloud has no SSH keys
   */
  public constructor(scope: Construct, id: string, props: SshKeyProps) {
    super(scope, id, Given.of("SshKeyProps", props));
    const faults = new Faults(this, "SshKey");
    const publicKey = props.publicKey.trim();
    checkPublicKey(faults, "publicKey", publicKey);
    const name = nameFor(this, this.cloud, "sshKey", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    const driver = this.cloud.compute;
    requireCapabilities(this, "SshKey", this.cloud, driver, [{ capability: ComputeCapability.SSH_KEY, property: "SshKey" }]);
    this._ref = driver!.defineSshKey(this, { name, publicKey: literalText(publicKey), tags });
    this.sshKeyId = this._ref.sshKeyId;
    this.sshKeyName = this._ref.sshKeyName;
    this.publicKey = publicKey;
  }
}

class ImportedSshKey extends PortableConstruct implements ISshKey {
  public readonly sshKeyId: string;
  public readonly publicKey = undefined;
  public readonly _ref: SshKeyRef;

  public constructor(
    scope: Construct,
    id: string,
    public readonly sshKeyName: string,
  ) {
    super(scope, id, Given.of("SshKey.fromSshKeyName", { sshKeyName }, () => undefined));
    requireCapabilities(this, "SshKey", this.cloud, this.cloud.compute, [{ capability: ComputeCapability.SSH_KEY_BY_NAME, property: "fromSshKeyName" }]);
    const name = literalText(sshKeyName);
    this.sshKeyId = name;
    this._ref = { sshKeyId: name, sshKeyName: name, dependencies: [] };
  }
}

function checkPublicKey(faults: Faults, property: string, key: string): void {
  if (Token.isUnresolved(key)) {
    return;
  }
  if (key.includes("PRIVATE KEY")) {
    faults.add(property, "a private key (not shown)", "the public half, the file that ends in .pub");
    return;
  }
  const [keyType, body, ...comment] = key.split(/ +/);
  const [announced, ...material] = fieldsOf(Buffer.from(body ?? "", "base64"));
  if (!KEY_TYPES.includes(keyType) || announced !== keyType || material.length === 0 || /[\x00-\x1f\x7f]/.test(comment.join(" "))) {
    faults.add(property, key, `one OpenSSH public key, "TYPE BASE64 COMMENT", of type ${KEY_TYPES.join(", ")}`);
  }
}

/** The fields of a key, each of which tells its length first; none when the key was cut off. */
function fieldsOf(key: Buffer): string[] {
  const fields: string[] = [];
  let offset = 0;
  while (offset < key.length) {
    const end = offset + 4 <= key.length ? offset + 4 + key.readUInt32BE(offset) : Infinity;
    if (end > key.length) {
      return [];
    }
    fields.push(key.toString("latin1", offset + 4, end));
    offset = end;
  }
  return fields;
}
