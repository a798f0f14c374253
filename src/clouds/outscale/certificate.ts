import type { Construct } from "constructs";
import type { Context } from "./context";
import { ServerCertificate } from "../../../l1/outscale/server-certificate";
import { markedName } from "../../families/load-balancing/marked-name";
import type { CertificateHandle, CertificateSpec } from "../../load-balancing/driver";

/**
 * Defines a certificate. Listeners hold it, so a new one has to be there before the old one can go; no two of an account have one name, so it has a mark
 * of what is in it.
 *
 * @see https://docs.outscale.com/en/userguide/About-Server-Certificates-in-EIM.html
 */
export function defineCertificate({ provider }: Context, scope: Construct, { name, pem }: CertificateSpec): CertificateHandle {
  const { certificate, chain, privateKey } = pem!;
  const { orn } = new ServerCertificate(scope, "Resource", {
    provider,
    name: markedName(name, [certificate, chain]),
    body: certificate,
    chain,
    privateKey,
    lifecycle: { createBeforeDestroy: true },
  });
  return { certificateId: orn };
}
