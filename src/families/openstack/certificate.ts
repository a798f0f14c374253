import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { KeymanagerContainerV1 } from "../../../l1/openstack/keymanager-container-v1";
import { KeymanagerSecretV1 } from "../../../l1/openstack/keymanager-secret-v1";
import type { CertificateHandle, CertificateSpec } from "../../load-balancing/driver";

/** What may be in a container of type `certificate`: https://docs.openstack.org/barbican/latest/api/reference/containers.html */
const PARTS = [
  { id: "Certificate", name: "certificate", secretType: "certificate" },
  { id: "Chain", name: "intermediates", secretType: "certificate" },
  { id: "PrivateKey", name: "private_key", secretType: "private" },
] as const;

/** A container of Barbican with the certificate and its key. Listeners hold it, so a new one has to be there before the old one can go. */
export function defineCertificate(scope: Construct, { provider }: DriverContext, { name, pem }: CertificateSpec): CertificateHandle {
  const { certificate, chain, privateKey } = pem!;
  const payloads = { certificate, intermediates: chain, private_key: privateKey };
  const lifecycle = { createBeforeDestroy: true };
  const secretRefs = PARTS.filter((part) => payloads[part.name] !== undefined).map((part) => {
    const { id, name: partName, secretType } = part;
    const secret = new KeymanagerSecretV1(scope, id, {
      name: `${name} ${partName}`,
      secretType,
      payload: payloads[partName],
      payloadContentType: "text/plain",
      lifecycle,
      provider,
    });
    return { name: partName, secretRef: secret.secretRef };
  });
  const container = new KeymanagerContainerV1(scope, "Resource", { name, type: "certificate", secretRefs, lifecycle, provider });
  return { certificateId: container.containerRef };
}
