import type { Context } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import type { IKubernetesDriver } from "../../kubernetes/driver";

/** Kubernetes clusters on Scaleway. */
export class ScalewayKubernetes implements IKubernetesDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: Context) {}
}
