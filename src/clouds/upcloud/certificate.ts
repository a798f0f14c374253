import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadbalancerDynamicCertificateBundle } from "../../../l1/upcloud/loadbalancer-dynamic-certificate-bundle";
import { LoadbalancerManualCertificateBundle } from "../../../l1/upcloud/loadbalancer-manual-certificate-bundle";
import type { CertificateHandle, CertificateSpec } from "../../load-balancing/driver";

/** What Let's Encrypt signs; every client knows it. */
const KEY_TYPE = "rsa";

/**
 * Defines a certificate: a given one, or one that UpCloud gets from Let's Encrypt. Terraform does not wait for the latter, which comes once
 * each of its names has its record `_acme-challenge`.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/data-sources/load_balancer_dns_challenge_domain.md
 */
export function defineCertificate(scope: Construct, { provider }: Context, { name, domains, pem }: CertificateSpec): CertificateHandle {
  if (pem === undefined) {
    const bundle = new LoadbalancerDynamicCertificateBundle(scope, "Resource", { provider, name, hostnames: domains!, keyType: KEY_TYPE });
    return { certificateId: bundle.id };
  }
  const { certificate, chain, privateKey } = pem;
  const bundle = new LoadbalancerManualCertificateBundle(scope, "Resource", {
    provider,
    name,
    certificate: Fn.base64encode(certificate),
    intermediates: chain === undefined ? undefined : Fn.base64encode(chain),
    privateKey: Fn.base64encode(privateKey),
  });
  return { certificateId: bundle.id };
}
