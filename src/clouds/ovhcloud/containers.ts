import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { CloudProjectContainerregistry } from "../../../l1/ovh/cloud-project-containerregistry";
import { ContainerCapability as C } from "../../containers/capabilities";
import type {
  ContainerAppSpec,
  ContainerRegistryHandle,
  ContainerRegistrySpec,
  IContainerAppHandle,
  IContainerDriver,
} from "../../containers/driver";
import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { lifecycleOf } from "../../core/removal-policy";
import { noApps } from "../../families/containers/no-apps";

const FAQ = { source: "ovh/docs: managed_private_registry/managed-private-registry-faq", asOf: "2024-04-17" };

/** Where there are registries: the same page. */
const REGIONS = ["GRA", "DE", "BHS"];

const REGISTRY = [C.REGISTRY];
const PUBLIC = [C.REGISTRY_PUBLIC];

/** OVHcloud's Managed Private Registry, which is Harbor. */
export class OvhContainers implements IContainerDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly limits = noApps(FAQ);

  /**
   * @param region the region without its number, `GRA` for `GRA11`
   */
  public constructor(
    private readonly context: OvhContext,
    private readonly region: string,
  ) {
    const isSold = REGIONS.includes(region);
    this.capabilities = isSold ? REGISTRY : [];
    this.shortfalls = [
      ...(isSold ? [] : shortfallsOf(REGISTRY, `OVHcloud has registries in ${REGIONS.join(", ")} only, not in ${region}`)),
      ...shortfallsOf(PUBLIC, "whether everybody may pull is settled for each project within the registry, which OVHcloud's provider does not make: in Harbor itself"),
      ...shortfallsOf(
        capabilitiesOf(C).filter((capability) => ![...REGISTRY, ...PUBLIC].includes(capability)),
        "OVHcloud's Public Cloud runs no containers by itself; a ContainerHost runs them on servers",
      ),
    ];
  }

  /** In the plan that OVHcloud starts with. Images stand in Harbor's projects; the one that is there from the beginning, `library`, is public. */
  public defineRegistry(scope: Construct, spec: ContainerRegistrySpec): ContainerRegistryHandle {
    const registry = new CloudProjectContainerregistry(scope, "Resource", {
      ...this.context.place,
      region: this.region,
      name: spec.name,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { registryId: registry.id, endpoint: Fn.trimprefix(registry.url, "https://"), needsProject: true };
  }

  /** Never called, as the capability is not listed. */
  public defineApp(_scope: Construct, spec: ContainerAppSpec): IContainerAppHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", `OVHcloud runs no containers by itself: ${spec.name}`);
  }
}
