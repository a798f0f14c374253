import type { Construct } from "constructs";
import type { Context } from "./context";
import { Certificate } from "../../../l1/ionoscloud/certificate";
import type { CertificateHandle, CertificateSpec } from "../../load-balancing/driver";

/**
 * Uploads a certificate. Listeners hold it, so a new one has to be there before the old one can go. The provider refuses any change of it.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/certificate_manager_certificate.md
 */
export function defineCertificate({ provider }: Context, scope: Construct, { name, pem }: CertificateSpec): CertificateHandle {
  const { certificate, chain, privateKey } = pem!;
  const resource = new Certificate(scope, "Resource", {
    provider,
    name,
    certificate,
    certificateChain: chain,
    privateKey,
    lifecycle: { createBeforeDestroy: true },
  });
  return { certificateId: resource.id };
}
