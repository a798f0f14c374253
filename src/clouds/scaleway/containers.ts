import type { Context } from "./context";
import type { IContainerDriver } from "../../containers/driver";
import type { Capability, Shortfall } from "../../core/capability";

/** Container registries and applications on Scaleway. */
export class ScalewayContainer implements IContainerDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: Context) {}
}
