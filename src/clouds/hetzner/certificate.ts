import { createHash } from "node:crypto";
import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { MARK_LENGTH } from "./name-rules";
import { ManagedCertificate } from "../../../l1/hcloud/managed-certificate";
import { UploadedCertificate } from "../../../l1/hcloud/uploaded-certificate";
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
    return handleOf(new ManagedCertificate(scope, "Resource", { ...common, name: marked(name, [...domains].sort()), domainNames: domains }));
  }
  const certificate = [pem.certificate, pem.chain].filter((part) => part !== undefined).join("\n");
  return handleOf(
    new UploadedCertificate(scope, "Resource", { ...common, name: marked(name, [certificate]), certificate, privateKey: pem.privateKey }),
  );
}

function handleOf(certificate: { readonly id: string }): CertificateHandle {
  return { certificateId: certificate.id };
}

/** What only Terraform knows is worked out by Terraform. */
function marked(name: string, parts: readonly string[]): string {
  const content = parts.join("\n");
  const mark = Token.isUnresolved(content)
    ? Fn.substr(Fn.sha256(content), 0, MARK_LENGTH)
    : createHash("sha256").update(content).digest("hex").slice(0, MARK_LENGTH);
  return `${name}-${mark}`;
}
