import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";
import { checkSecret } from "../core/checks";
import type { Faults } from "../core/faults";

/**
 * OpenTofu's encryption of states and plans, before they leave the machine. Terraform has nothing like it, and refuses the configuration.
 *
 * Lose the passphrase, and the state is lost.
 *
 * @see https://opentofu.org/docs/language/state/encryption/
 */
export interface StateEncryption {
  /**
   * The passphrase, 16 characters or more: the `stringValue` of a sensitive `TerraformVariable`, and nothing made of it, as OpenTofu (1.8 or newer) needs it before all else.
   * Give it to OpenTofu as `TF_VAR_…`.
   *
   * @default - keys and methods come from the environment variable `TF_ENCRYPTION`; without it, OpenTofu refuses to run
   */
  readonly passphrase?: string;
  /**
   * The passphrase that the state was encrypted with until now: another sensitive `TerraformVariable`. The next apply encrypts it anew; then leave this out.
   *
   * @default - the passphrase is not being changed
   */
  readonly previousPassphrase?: string;
  /**
   * Whether a state that is not encrypted yet is taken. The next apply encrypts it; then leave this out, so that nothing unencrypted is ever taken again.
   *
   * @default false
   */
  readonly fromPlain?: boolean;
  /**
   * Whether the states of other stacks that this one refers to are encrypted with the same passphrase, from a variable of the same name.
   *
   * @default true
   */
  readonly readsEncrypted?: boolean;
}

/** A plain reference to a variable. */
const VARIABLE = /^\$\{var\.([A-Za-z0-9_-]+)\}$/;

/** What goes into `terraform.encryption`; references to methods are plain text there, in JSON as well. */
export function encryptionBlock(scope: IConstruct, faults: Faults, encryption: StateEncryption): object {
  const { passphrase, previousPassphrase, fromPlain = false, readsEncrypted = true } = encryption;
  const key = variableOf(scope, faults, "encryption.passphrase", passphrase);
  const previous = variableOf(scope, faults, "encryption.previousPassphrase", previousPassphrase);
  checkChange(faults, encryption, key, previous);
  if (key === undefined) {
    // Without a method this is incomplete on purpose: TF_ENCRYPTION completes it, and nothing works without.
    return { state: { enforced: true }, plan: { enforced: true } };
  }
  const keys = [key, previous].filter((name) => name !== undefined);
  const method = `method.aes_gcm.${key}`;
  const old = fromPlain ? "method.unencrypted.plain" : previous && `method.aes_gcm.${previous}`;
  return {
    // OpenTofu keeps a key's salt under the key's name: so it is the variable's, and a changed passphrase is another variable.
    key_provider: { pbkdf2: Object.fromEntries(keys.map((name) => [name, { passphrase: `\${var.${name}}` }])) },
    method: {
      aes_gcm: Object.fromEntries(keys.map((name) => [name, { keys: `\${key_provider.pbkdf2.${name}}` }])),
      ...(fromPlain ? { unencrypted: { plain: {} } } : {}),
    },
    state: { method, ...(fromPlain ? {} : { enforced: true }), ...(old === undefined ? {} : { fallback: { method: old } }) },
    plan: { method, enforced: true },
    ...(readsEncrypted ? { remote_state_data_sources: { default: { method } } } : {}),
  };
}

function checkChange(faults: Faults, encryption: StateEncryption, key: string | undefined, previous: string | undefined): void {
  const { passphrase, previousPassphrase, fromPlain = false } = encryption;
  if (passphrase === undefined && previousPassphrase !== undefined) {
    faults.add("encryption.previousPassphrase", "(not shown)", "nothing without a passphrase; the environment variable TF_ENCRYPTION may hold a fallback");
  }
  if (passphrase === undefined && fromPlain) {
    faults.add("encryption.fromPlain", fromPlain, "nothing without a passphrase; the environment variable TF_ENCRYPTION may hold a fallback");
  }
  if (previousPassphrase !== undefined && fromPlain) {
    faults.add("encryption.fromPlain", fromPlain, "nothing beside previousPassphrase: a state is either encrypted or plain");
  }
  if (key !== undefined && key === previous) {
    faults.add("encryption.previousPassphrase", `var.${previous}`, "another variable than that of the passphrase");
  }
}

/** The name of the variable that a passphrase is. */
function variableOf(scope: IConstruct, faults: Faults, property: string, passphrase: string | undefined): string | undefined {
  if (passphrase === undefined) {
    return undefined;
  }
  const text: unknown = Tokenization.resolve(passphrase, { scope, resolver: new DefaultTokenResolver(new StringConcat()) });
  if (text === passphrase) {
    checkSecret(faults, property, passphrase);
    return undefined;
  }
  const name = VARIABLE.exec(String(text))?.[1];
  if (name === undefined) {
    faults.add(property, "(not shown)", "the stringValue of a TerraformVariable and nothing else, as OpenTofu needs it before anything is worked out");
  }
  return name;
}
