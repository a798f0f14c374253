import type { Construct } from "constructs";
import { clusterTemplateId } from "./cluster-template";
import { kubernetesCapabilities, kubernetesShortfalls } from "./kubernetes-capabilities";
import type { DriverContext } from "./lookups";
import { OpenStackService } from "./services";
import { ContainerinfraClusterV1 } from "../../../l1/openstack/containerinfra-cluster-v1";
import { ContainerinfraNodegroupV1 } from "../../../l1/openstack/containerinfra-nodegroup-v1";
import { DataOpenstackContainerinfraClusterV1 } from "../../../l1/openstack/data-openstack-containerinfra-cluster-v1";
import type { Capability, Shortfall } from "../../core/capability";
import { checkPattern } from "../../core/checks";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import type {
  IKubernetesDriver,
  KubernetesClusterHandle,
  KubernetesClusterSpec,
  NodePoolHandle,
  NodePoolSpec,
} from "../../kubernetes/driver";

/** API servers of a cluster that outlives the loss of one: etcd runs on them, and a majority of three must be left. */
const API_SERVERS = 3;

/** Clusters on Magnum. */
export class KubernetesDriver implements IKubernetesDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minRootDiskGib = 1;
  /** Cinder's schema for sizes: https://docs.openstack.org/api-ref/block-storage/v3/ */
  public readonly maxRootDiskGib = 2 ** 31 - 1;

  public constructor(protected readonly context: DriverContext) {
    this.capabilities = kubernetesCapabilities(context.profile);
    this.shortfalls = kubernetesShortfalls(context.profile);
  }

  /**
   * Without nodes: Magnum's first group of them could be neither changed nor taken away.
   *
   * The API is reached by a load balancer's public address where there are load balancers, else by that of its server; an operator's
   * template has settled that.
   */
  public defineCluster(scope: Construct, spec: KubernetesClusterSpec): KubernetesClusterHandle {
    checkName(scope, spec.name);
    const { provider, profile } = this.context;
    const { templates, controlPlaneFlavor, keyPair } = profile.kubernetes!;
    const balanced = profile.services?.includes(OpenStackService.OCTAVIA) ?? false;
    const own = templates === undefined;
    const cluster = new ContainerinfraClusterV1(scope, "Resource", {
      name: spec.name,
      clusterTemplateId: clusterTemplateId(scope, this.context, spec, balanced),
      masterCount: spec.highlyAvailable ? API_SERVERS : 1,
      masterLbEnabled: own ? balanced : spec.highlyAvailable || undefined,
      floatingIpEnabled: own ? !balanced : undefined,
      nodeCount: 0,
      masterFlavor: own ? undefined : controlPlaneFlavor,
      keypair: own ? undefined : keyPair,
      fixedNetwork: spec.networkId,
      fixedSubnet: spec.subnetId,
      lifecycle: lifecycleOf(spec.removalPolicy),
      dependsOn: filled(spec.dependencies),
      provider,
    });
    return handleOf(cluster);
  }

  /** The lookup takes an identifier for a name, as Magnum does. */
  public findCluster(scope: Construct, clusterId: string): KubernetesClusterHandle {
    const { provider } = this.context;
    return handleOf(new DataOpenstackContainerinfraClusterV1(scope, "Resource", { name: clusterId, provider }));
  }

  public defineNodePool(scope: Construct, spec: NodePoolSpec): NodePoolHandle {
    const group = new ContainerinfraNodegroupV1(scope, "Resource", {
      clusterId: spec.clusterId,
      name: spec.name,
      flavorId: spec.machine.name,
      nodeCount: spec.count,
      labels: spec.zone === undefined ? undefined : { availability_zone: spec.zone },
      mergeLabels: spec.zone === undefined ? undefined : true,
      dependsOn: filled(spec.dependencies),
      provider: this.context.provider,
    });
    return { nodePoolId: group.id };
  }
}

function checkName(scope: Construct, name: string): void {
  const faults = new Faults(scope, "KubernetesCluster");
  checkPattern(faults, "name", name, /^[A-Za-z]/, "a name that begins with a letter, as Magnum wants it");
  faults.throwIfAny();
}

/** All in `kubeconfig` is sensitive to Terraform. */
function handleOf(cluster: ContainerinfraClusterV1 | DataOpenstackContainerinfraClusterV1): KubernetesClusterHandle {
  const clusterId = cluster.id;
  const of = (key: string): string => cluster.kubeconfig.lookup(key);
  return {
    clusterId,
    get endpoint() {
      return cluster.apiAddress;
    },
    get certificateAuthority() {
      return of("cluster_ca_certificate");
    },
    get kubeconfig() {
      return of("raw_config");
    },
    get clientCertificate() {
      return of("client_certificate");
    },
    get clientKey() {
      return of("client_key");
    },
  };
}
