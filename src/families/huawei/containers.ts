import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { Kind, Made } from "./resources";
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
import { noApps } from "../containers/no-apps";

/** By which resources a cloud makes registries. */
export interface RegistryOffer<Organization extends Made> {
  readonly organization: Kind<{ readonly name: string }, Organization>;
  /** The host that its images are at. */
  readonly hostOf: (organization: Organization) => string;
  /** Why there are no registries here. @default - there are */
  readonly absence?: string;
}

const REGISTRY = [C.REGISTRY];

/** docs/resources/swr_repository_v2.md and swr_repository.md of the providers: is_public */
const PRIVATE = "whether everybody may pull is settled for each image, not for an organization of the registry";
const NO_APPS = "the cloud's provider runs no containers by itself; a ContainerHost runs them on servers, and a KubernetesCluster on its nodes";

const LIMITS = noApps({ source: "opentelekomcloud-docs/software-repository-container (a registry alone)", asOf: "2025-10-29" });

/** The Software Repository for Containers: a registry is an organization in it, and an image comes to be when it is pushed. */
export class ContainerDriver<Organization extends Made> implements IContainerDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly limits = LIMITS;

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: RegistryOffer<Organization>,
  ) {
    const { absence } = offer;
    this.capabilities = absence === undefined ? REGISTRY : [];
    this.shortfalls = [
      ...(absence === undefined ? [] : [{ capability: C.REGISTRY, reason: absence }]),
      { capability: C.REGISTRY_PUBLIC, reason: PRIVATE },
      ...capabilitiesOf(C)
        .filter((capability) => capability !== C.REGISTRY && capability !== C.REGISTRY_PUBLIC)
        .map((capability) => ({ capability, reason: NO_APPS })),
    ];
  }

  public defineRegistry(scope: Construct, { name, removalPolicy }: ContainerRegistrySpec): ContainerRegistryHandle {
    const { provider } = this.context;
    const organization = new this.offer.organization(scope, "Resource", { provider, name, lifecycle: lifecycleOf(removalPolicy) });
    return { registryId: organization.id, endpoint: `${this.offer.hostOf(organization)}/${name}` };
  }

  /** Never called, as the capability is not listed. */
  public defineApp(_scope: Construct, { name }: ContainerAppSpec): IContainerAppHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", `${NO_APPS}: ${name}`);
  }
}
