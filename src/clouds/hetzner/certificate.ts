import type { Construct } from "constructs";
import type { Context } from "./context";
import { ManagedCertificate } from "../../../l1/hcloud/managed-certificate";
import { UploadedCertificate } from "../../../l1/hcloud/uploaded-certificate";
import { markedName } from "../../families/load-balancing/marked-name";
import type { CertificateHandle, CertificateSpec } from "../../load-balancing/driver";

/**
 * Defines a certificate, uploaded or by Let's Encrypt. Services hold it, so a new one has to be there before the old one can go; no two of a project
 * have one name, so it has a mark of what is in it.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/resources/uploaded_certificate.md
 */
export function defineCertificate(
  { provider }: Context,
  scope: Construct,
  { name, pem, domains = [] }: CertificateSpec,
  labels: Record<string, string> | undefined,
): CertificateHandle {
  const common = { provider, labels, lifecycle: { createBeforeDestroy: true } };
  if (pem === undefined) {
    return handleOf(new ManagedCertificate(scope, "Resource", { ...common, name: markedName(name, [...domains].sort()), domainNames: domains }));
  }
  const certificate = [pem.certificate, pem.chain].filter((part) => part !== undefined).join("\n");
  return handleOf(
    new UploadedCertificate(scope, "Resource", { ...common, name: markedName(name, [pem.certificate, pem.chain]), certificate, privateKey: pem.privateKey }),
  );
}

function handleOf(certificate: { readonly id: string }): CertificateHandle {
  return { certificateId: certificate.id };
}
