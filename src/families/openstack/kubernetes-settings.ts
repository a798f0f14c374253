/**
 * What Magnum makes Kubernetes clusters of, which differs from cloud to cloud: either the templates that the operator offers, or an image.
 */
export interface OpenStackKubernetes {
  /**
   * The names of the operator's cluster templates, by the version of Kubernetes that they hold: `{ "1.31.1": "kubernetes-v1.31.1" }`.
   * `openstack coe cluster template list` shows them.
   *
   * @default - none; templates are made of `image`
   */
  readonly templates?: Record<string, string>;
  /**
   * The name of the image that nodes start from. Its property `os_distro` must be one that Magnum knows, such as `fedora-coreos`.
   *
   * @default - none; `templates` are used
   * @see https://docs.openstack.org/magnum/latest/user/#image-management
   */
  readonly image?: string;
  /**
   * The flavor of the servers that the API runs on.
   *
   * @default - that of the template, else what the operator set
   */
  readonly controlPlaneFlavor?: string;
  /**
   * The name of the key pair that opens the nodes.
   *
   * @default - that of the template, else none
   */
  readonly keyPair?: string;
}
