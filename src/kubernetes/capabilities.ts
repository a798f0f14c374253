/**
 * What a driver of Kubernetes may be able to do.
 */
export class KubernetesCapability {}
