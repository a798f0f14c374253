/** The access key that Terraform works with, as far as the program was given it. */
export interface OutscaleKeys {
  readonly accessKeyId?: string;
  readonly secretKeyId?: string;
}
