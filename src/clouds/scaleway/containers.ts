import type { Construct } from "constructs";
import { CONTAINERS } from "./capabilities";
import { defineContainerApp } from "./container-app";
import { CONTAINER_LIMITS } from "./container-limits";
import type { Context } from "./context";
import { RegistryNamespace } from "../../../l1/scaleway/registry-namespace";
import type {
  ContainerAppSpec,
  ContainerLimits,
  ContainerRegistryHandle,
  ContainerRegistrySpec,
  IContainerAppHandle,
  IContainerDriver,
} from "../../containers/driver";
import type { Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";

/** Scaleway's Container Registry and Serverless Containers. */
export class ScalewayContainer implements IContainerDriver {
  public readonly capabilities = CONTAINERS;
  public readonly shortfalls: Shortfall[] = [];
  public readonly limits: ContainerLimits = CONTAINER_LIMITS;

  public constructor(private readonly context: Context) {}

  /** Registries have no tags at Scaleway. */
  public defineRegistry(scope: Construct, spec: ContainerRegistrySpec): ContainerRegistryHandle {
    const namespace = new RegistryNamespace(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      isPublic: spec.publicRead,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { registryId: namespace.id, endpoint: namespace.endpoint };
  }

  public defineApp(scope: Construct, spec: ContainerAppSpec): IContainerAppHandle {
    return defineContainerApp(this.context, scope, spec);
  }
}
