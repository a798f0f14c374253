import type { DriverContext } from "./lookups";
import type { Capability, Shortfall } from "../../core/capability";
import type { IKubernetesDriver } from "../../kubernetes/driver";

/** Clusters on Magnum. */
export class KubernetesDriver implements IKubernetesDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: DriverContext) {}
}
