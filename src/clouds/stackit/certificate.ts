import type { Construct } from "constructs";
import type { Context } from "./context";
import { AlbCertificate } from "../../../l1/stackit/alb-certificate";
import type { CertificateHandle, CertificateSpec } from "../../load-balancing/driver";

/**
 * Defines a certificate. Listeners hold it, so a new one has to be there before the old one can go.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/alb_certificate.md
 */
export function defineCertificate({ place }: Context, scope: Construct, { name, pem }: CertificateSpec): CertificateHandle {
  const { certificate, chain, privateKey } = pem!;
  const { certId } = new AlbCertificate(scope, "Resource", {
    ...place,
    name,
    publicKey: chain === undefined ? certificate : `${certificate}\n${chain}`,
    privateKey,
    lifecycle: { createBeforeDestroy: true },
  });
  return { certificateId: certId };
}
