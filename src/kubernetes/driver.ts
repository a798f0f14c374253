import type { IDriver } from "../core/capability";

/**
 * What a cloud has to do for Kubernetes.
 */
export interface IKubernetesDriver extends IDriver {}
