import { Token } from "cdktf";
import type { CertificateSpec } from "./driver";
import { HOST_NAME, HOST_NAME_RULE } from "./host-names";
import { checkPattern, checkResolved, checkSecret } from "../core/checks";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

/**
 * A certificate and its key, in PEM.
 */
export interface PemOptions {
  /** The certificate, `-----BEGIN CERTIFICATE-----` and so on. It is public. */
  readonly certificate: string;
  /**
   * The certificates between it and the authority's, one after the other.
   *
   * @default - none
   */
  readonly chain?: string;
  /** The private key without a passphrase, as a sensitive TerraformVariable or an attribute of a resource. Terraform keeps it in its state. */
  readonly privateKey: string;
}

const PEM = /^-----BEGIN CERTIFICATE-----\s[\s\S]+-----END CERTIFICATE-----\s*$/;
const PEM_RULE = "a certificate in PEM, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----";

/**
 * Where a certificate comes from.
 */
export abstract class Certificate {
  /** One of your own. */
  public static fromPem(pem: PemOptions): Certificate {
    checkArguments("Certificate.fromPem", { pem });
    return new PemCertificate(pem);
  }

  /**
   * One that the cloud gets from Let's Encrypt and renews. All the names must lead to the load balancer's address by then, and what listens on port 80
   * must not be for TCP.
   *
   * @param domains host names, the main one first; no wildcards
   * @see https://letsencrypt.org/docs/challenge-types/#http-01-challenge
   */
  public static letsEncrypt(domains: string[]): Certificate {
    checkArguments("Certificate.letsEncrypt", { domains });
    return new LetsEncryptCertificate(domains);
  }

  /**
   * Whether Let's Encrypt signs it.
   *
   * @internal
   */
  public abstract readonly _byLetsEncrypt: boolean;

  /**
   * What the driver needs; notes faults.
   *
   * @internal
   */
  public abstract _resolve(faults: Faults, name: string): CertificateSpec;
}

class PemCertificate extends Certificate {
  public readonly _byLetsEncrypt = false;

  public constructor(private readonly pem: PemOptions) {
    super();
  }

  public _resolve(faults: Faults, name: string): CertificateSpec {
    const { certificate, chain, privateKey } = this.pem;
    checkPattern(faults, "certificate", certificate, PEM, PEM_RULE);
    checkPattern(faults, "chain", chain, PEM, PEM_RULE);
    checkSecret(faults, "privateKey", privateKey);
    return { name, pem: { certificate, chain, privateKey } };
  }
}

class LetsEncryptCertificate extends Certificate {
  public readonly _byLetsEncrypt = true;

  public constructor(private readonly domains: string[]) {
    super();
  }

  public _resolve(faults: Faults, name: string): CertificateSpec {
    const { domains } = this;
    if (checkResolved(faults, "domains", domains, "the first of them is the main one")) {
      if (domains.length === 0) {
        faults.add("domains", domains, "at least one host name");
      }
      domains.forEach((domain, index) => checkPattern(faults, `domains[${index}]`, domain, HOST_NAME, HOST_NAME_RULE));
      domains.forEach((domain, index) => {
        if (domains.indexOf(domain) < index && !Token.isUnresolved(domain)) {
          faults.add(`domains[${index}]`, domain, "each name once");
        }
      });
    }
    return { name, domains };
  }
}
