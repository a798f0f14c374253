import { Fn } from "cdktf";
import type { IConstruct } from "constructs";

/** Where the id and the secret of a key come from. */
interface KeySource {
  readonly store: IConstruct;
  readonly seed: string;
}

/**
 * A key for the S3 API of a store of a federation. Both halves are derived from a secret that Terraform keeps, so that the program knows them without asking the store.
 */
export class FederatedBucketKey {
  /** @internal */
  public static _define(name: string, source: KeySource): FederatedBucketKey {
    return new FederatedBucketKey(name, source);
  }

  /** The name that the store knows it by. */
  public readonly keyName: string;
  /** The public half, `AWS_ACCESS_KEY_ID` of S3 clients. */
  public readonly accessKeyId: string;
  /** The secret half, `AWS_SECRET_ACCESS_KEY` of S3 clients. Terraform treats it as sensitive. */
  public readonly secretAccessKey: string;
  /** @internal */
  public readonly _store: IConstruct;

  private constructor(name: string, { store, seed }: KeySource) {
    this.keyName = name;
    // As `key_of` of the program on the servers does. The seed comes last, so that one key says nothing of others whose names begin alike.
    this.accessKeyId = `GK${Fn.substr(derived(`id/${name}`, seed), 0, 24)}`;
    this.secretAccessKey = derived(`secret/${name}`, seed);
    this._store = store;
  }
}

function derived(purpose: string, seed: string): string {
  return Fn.sha256(Fn.join("/", [purpose, seed]));
}
