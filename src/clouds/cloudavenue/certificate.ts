import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Place } from "./context";
import { OrgCertificateLibrary } from "../../../l1/cloudavenue/org-certificate-library";
import type { CertificateHandle, CertificateSpec } from "../../load-balancing/driver";

/** How much of its digest tells one certificate from another. */
const DIGEST_LENGTH = 8;

/**
 * Defines a certificate in the library of the organization. Another one is there before the old one goes, and so has a name of its own: part of that
 * is made of what it says.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/org_certificate_library.md
 */
export function defineCertificate(scope: Construct, { provider }: Place, { name, pem }: CertificateSpec): CertificateHandle {
  const { certificate, chain, privateKey } = pem!;
  const parts = [certificate, chain].filter((part) => part !== undefined);
  const whole = Fn.join("\n", parts.map((part) => Fn.trimspace(part)));
  const made = new OrgCertificateLibrary(scope, "Resource", {
    provider,
    name: `${name}-${Fn.substr(Fn.sha256(whole), 0, DIGEST_LENGTH)}`,
    certificate: whole,
    privateKey: Fn.trimspace(privateKey),
    lifecycle: { createBeforeDestroy: true },
  });
  return { certificateId: made.id };
}
