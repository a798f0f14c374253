import { Fn } from "cdktf";
import type { KubernetesClusterHandle } from "../../kubernetes/driver";

/** Certificates in Base64, by where a cluster is reached; the first is the way in the VPC. */
interface Certificates<Entry> {
  get(index: number): Entry;
}

/** A cluster as both providers tell it. */
export interface CertifiedCluster {
  readonly id: string;
  readonly name: string;
  readonly certificateClusters: Certificates<{ readonly server: string; readonly certificateAuthorityData: string }>;
  readonly certificateUsers: Certificates<{ readonly clientCertificateData: string; readonly clientKeyData: string }>;
}

/** What a cluster tells of itself. The providers do not mark it sensitive, so it is done here. */
export function accessOf(cluster: CertifiedCluster): KubernetesClusterHandle {
  const server = (): string => cluster.certificateClusters.get(0).server;
  const authority = (): string => cluster.certificateClusters.get(0).certificateAuthorityData;
  const certificate = (): string => cluster.certificateUsers.get(0).clientCertificateData;
  const key = (): string => cluster.certificateUsers.get(0).clientKeyData;
  return {
    clusterId: cluster.id,
    get endpoint() {
      return server();
    },
    get certificateAuthority() {
      return secret(Fn.base64decode(authority()));
    },
    get kubeconfig() {
      return secret(Fn.yamlencode(configFile({ server: server(), authority: authority(), certificate: certificate(), key: key() })));
    },
    get clientCertificate() {
      return secret(Fn.base64decode(certificate()));
    },
    get clientKey() {
      return secret(Fn.base64decode(key()));
    },
  };
}

function secret(value: string): string {
  return Fn.sensitive(value) as string;
}

interface Access {
  readonly server: string;
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
}

/** @see https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/ */
function configFile({ server, authority, certificate, key }: Access): Record<string, unknown> {
  const name = "cluster";
  return {
    "apiVersion": "v1",
    "kind": "Config",
    "clusters": [{ name, cluster: { server, "certificate-authority-data": authority } }],
    "users": [{ name, user: { "client-certificate-data": certificate, "client-key-data": key } }],
    "contexts": [{ name, context: { cluster: name, user: name } }],
    "current-context": name,
  };
}
