import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import type { IKubernetesDriver } from "../../kubernetes/driver";

/** Kubernetes clusters of the fake cloud. */
export class FakeKubernetesDriver implements IKubernetesDriver {
  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}
}
