/**
 * How a client reaches a cluster, in the words of the Terraform providers for Kubernetes and Helm: `new KubernetesProvider(this, "k8s",
 * { ...cluster.access })`. What the cloud does not use is absent.
 *
 * @see https://github.com/hashicorp/terraform-provider-kubernetes/blob/main/docs/index.md
 */
export interface KubernetesAccess {
  /** The API server, `https://…`. */
  readonly host: string;
  /** The certificate that the API server's is signed by, PEM. */
  readonly clusterCaCertificate: string;
  /**
   * The token to log in with, sensitive.
   *
   * @default - the cloud hands out a client certificate
   */
  readonly token?: string;
  /**
   * The certificate to log in with, PEM, sensitive.
   *
   * @default - the cloud hands out a token
   */
  readonly clientCertificate?: string;
  /**
   * The key of that certificate, PEM, sensitive.
   *
   * @default - the cloud hands out a token
   */
  readonly clientKey?: string;
}
