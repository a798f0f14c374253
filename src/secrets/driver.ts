import type { Construct } from "constructs";
import type { IDriver } from "../core/capability";
import type { RemovalPolicy } from "../core/removal-policy";

/** A complete, validated secret. */
export interface SecretSpec {
  readonly name: string;
  /** @default - none */
  readonly description?: string;
  /** A token. @default - others write it */
  readonly value?: string;
  /** Given, the value is written without being kept in Terraform's state, and anew when this rises. @default - the state keeps the value */
  readonly valueVersion?: number;
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** What a driver of secrets gives back for a secret. */
export interface ISecretHandle {
  readonly secretId: string;
  /** The value, as the cloud has it. Sensitive: Terraform hides it in its output. What it takes to read it is defined when it is asked for. */
  readonly value: string;
}

/** One cloud's adapter for secrets. */
export interface ISecretDriver extends IDriver {
  /** Defines a secret. `scope` is the Secret; its main resource has the id `Resource`. A changed value is there before the old one goes. */
  defineSecret(scope: Construct, spec: SecretSpec): ISecretHandle;
  /** Finds a secret by its name. Called only when the capability is listed. */
  findSecret(scope: Construct, name: string): ISecretHandle;
  /** The value of a secret known by its identifier. Called once for a scope, and only when the capability is listed. */
  readSecret(scope: Construct, secretId: string): string;
}
