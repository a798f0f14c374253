import type { Construct } from "constructs";
import type { Context } from "./context";
import { ContainerRegistry } from "../../../l1/ionoscloud/container-registry";
import { ContainerCapability as C } from "../../containers/capabilities";
import type {
  ContainerAppSpec,
  ContainerRegistryHandle,
  ContainerRegistrySpec,
  IContainerAppHandle,
  IContainerDriver,
} from "../../containers/driver";
import type { Capability, Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { lifecycleOf } from "../../core/removal-policy";
import { noApps } from "../../families/containers/no-apps";

const PAGE = { source: "ionos-cloud/terraform-provider-ionoscloud: docs/resources/container_registry.md", asOf: "2026-07-24" };

/** The only location that the page names. The list of all wants a login. */
const LOCATIONS = ["de/fra"];

/** IONOS Cloud's Container Registry. */
export class IonosCloudContainers implements IContainerDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly limits = noApps(PAGE);
  private readonly location: string;

  public constructor(private readonly context: Context) {
    this.location = context.cloud.region.name;
    const isThere = LOCATIONS.includes(this.location);
    this.capabilities = isThere ? [C.REGISTRY] : [];
    const absent = { capability: C.REGISTRY, reason: `the provider's documentation has registries in ${LOCATIONS.join(", ")} alone` };
    this.shortfalls = [
      ...(isThere ? [] : [absent]),
      { capability: C.REGISTRY_PUBLIC, reason: "who pulls from a registry at IONOS has a token" },
      ...capabilitiesOf(C)
        .filter(({ capabilityId }) => capabilityId.startsWith(C.APP.capabilityId))
        .map((capability) => ({ capability, reason: "IONOS runs no containers by itself; a ContainerHost runs them on servers" })),
    ];
  }

  /** The scan for vulnerabilities costs money, is on unless told otherwise, and is never off again: the mixin VulnerabilityScanning asks for it. */
  public defineRegistry(scope: Construct, spec: ContainerRegistrySpec): ContainerRegistryHandle {
    const registry = new ContainerRegistry(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      location: this.location,
      features: { vulnerabilityScanning: false },
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { registryId: registry.id, endpoint: registry.hostname };
  }

  /** Never called, as the capability is not listed. */
  public defineApp(_scope: Construct, spec: ContainerAppSpec): IContainerAppHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", `IONOS runs no containers by itself: ${spec.name}`);
  }
}
