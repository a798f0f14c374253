import type { Construct } from "constructs";
import { Resource } from "../../../l1/runtime";

/** Every cloud takes RSA. All must stay as it is: with other properties Terraform makes another key. */
const PROPERTIES = { algorithm: "RSA", rsa_bits: 4096 };

/**
 * A key pair for clouds that want one where nobody is to log in: Terraform makes it once and keeps it in its state, where the private key is marked
 * sensitive. It is of HashiCorp's `tls` provider; no version is asked for, so that a program that uses the provider itself is free to.
 *
 * @see https://github.com/hashicorp/terraform-provider-tls/blob/main/docs/resources/private_key.md
 */
export class GeneratedKeyPair extends Resource {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { terraformResourceType: "tls_private_key" });
  }

  /** The public key, as OpenSSH writes it. */
  public get publicKey(): string {
    return this.getStringAttribute("public_key_openssh");
  }

  protected synthesizeAttributes(): Record<string, unknown> {
    return { ...PROPERTIES };
  }
}
