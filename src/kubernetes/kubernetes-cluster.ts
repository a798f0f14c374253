import { Token } from "cdktf";
import type { Construct } from "constructs";
import { checkAutoUpgrade, UpgradeDay } from "./auto-upgrade";
import { KubernetesCapability as C } from "./capabilities";
import type { IKubernetesCluster } from "./cluster-base";
import { ClusterBase } from "./cluster-base";
import { Cni } from "./cni";
import type { KubernetesClusterHandle, KubernetesClusterSpec } from "./driver";
import type { KubernetesClusterAttributes } from "./imported-cluster";
import { ImportedCluster } from "./imported-cluster";
import type { KubernetesClusterProps } from "./kubernetes-cluster-props";
import { checkVersion } from "./versions";
import type { AskedNeed, Capability, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkOneOf } from "../core/checks";
import { announceEndpoint } from "../core/endpoints";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { nameFor } from "../core/names-of";
import { RemovalPolicy } from "../core/removal-policy";
import { mergeTags } from "../core/tags";
import { recordTraits } from "../core/traits-record";
import { Egress } from "../network/egress";
import type { ISubnet } from "../network/subnet";

const CNI_CAPABILITIES: Readonly<Record<Cni, Capability>> = {
  [Cni.CALICO]: C.CNI_CALICO,
  [Cni.CILIUM]: C.CNI_CILIUM,
  [Cni.FLANNEL]: C.CNI_FLANNEL,
};

/**
 * A Kubernetes cluster that the cloud runs. It has no nodes until a pool is added.
 *
 * ```ts
 * const cluster = new KubernetesCluster(cloud, "cluster", { version: "1.35.3", network });
 * cluster.addNodePool("workers", { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), count: 3 });
 * new KubernetesProvider(stack, "kubernetes", { ...cluster.access });
 * new TerraformOutput(stack, "kubeconfig", { value: cluster.kubeconfig, sensitive: true });
 * ```
 */
export class KubernetesCluster extends ClusterBase {
  /** A cluster that exists, by the cloud's identifier. */
  public static fromClusterId(scope: Construct, id: string, clusterId: string): IKubernetesCluster {
    return new ImportedCluster(scope, id, { clusterId });
  }

  /** A cluster that exists. */
  public static fromClusterAttributes(scope: Construct, id: string, attributes: KubernetesClusterAttributes): IKubernetesCluster {
    return new ImportedCluster(scope, id, attributes);
  }

  public readonly clusterId: string;
  /** The name at the cloud. */
  public readonly clusterName: string;
  /** The version that the program asks for. */
  public readonly version: string;
  private readonly handle: KubernetesClusterHandle;
  private readonly subnet: ISubnet;

  /**
   * @throws ValidationError when properties are wrong
   * @throws CapabilityError when the cloud has no such clusters
   * @throws CloudMismatchError when the network is of another cloud
   */
  public constructor(scope: Construct, id: string, props: KubernetesClusterProps) {
    super(scope, id, Given.of("KubernetesClusterProps", props));
    this.requireSameCloud("network", props.network);
    this.requireSameCloud("subnet", props.subnet);
    const driver = this.cloud.kubernetes;
    requireCapabilities(this, "KubernetesCluster", this.cloud, driver, needsOf(props));
    const { spec, subnet } = this.resolve(props);
    this.clusterName = spec.name;
    this.version = spec.version;
    this.subnet = subnet;
    this.handle = driver!.defineCluster(this, spec);
    this.clusterId = this.handle.clusterId;
    keepData(this, props.removalPolicy);
    announceEndpoint(this, "url", () => this.endpoint);
  }

  /** @internal */
  protected _handle(): KubernetesClusterHandle {
    return this.handle;
  }

  /** @internal */
  protected _subnet(): ISubnet {
    return this.subnet;
  }

  private resolve(props: KubernetesClusterProps): { spec: KubernetesClusterSpec; subnet: ISubnet } {
    const { version, autoUpgrade, allowUnlistedVersion = false, cni } = props;
    const faults = new Faults(this, "KubernetesCluster");
    const known = this.cloud.catalogue.kubernetesVersions;
    recordTraits(this, { version: { value: version, autoUpgrade: autoUpgrade !== undefined, unlisted: allowUnlistedVersion } });
    const minorOnly = this.cloud.kubernetes!.minorVersionsOnly ?? false;
    checkVersion(faults, version, { autoUpgrade: autoUpgrade !== undefined, minorOnly, allowUnlisted: allowUnlistedVersion, known });
    checkAutoUpgrade(faults, autoUpgrade);
    checkOneOf(faults, "cni", cni, Object.values(Cni));
    const subnet = checkSubnet(faults, props);
    const name = nameFor(this, this.cloud, "kubernetesCluster", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    return {
      subnet: subnet!,
      spec: {
        name,
        version,
        networkId: subnet!.network.networkId,
        subnetId: subnet!.subnetId,
        dependencies: subnet!._dependencies,
        behindNat: subnet!.network.egress === Egress.NAT,
        highlyAvailable: props.highlyAvailable ?? false,
        autoUpgrade: autoUpgrade && { startHour: autoUpgrade.startHour, day: autoUpgrade.day ?? UpgradeDay.ANY },
        cni,
        autoDeleteResources: props.autoDeleteResources ?? false,
        removalPolicy: props.removalPolicy ?? RemovalPolicy.DESTROY,
        tags,
      },
    };
  }
}

/** Where the nodes stand: a subnet that lets them out, as they fetch images and report to the API server. */
function checkSubnet(faults: Faults, props: KubernetesClusterProps): ISubnet | undefined {
  const network = props.network ?? props.subnet?.network;
  const subnet = props.subnet ?? network?.subnets[0];
  if (network === undefined) {
    faults.add("network", undefined, "a network or a subnet, for the nodes to stand on");
  } else if (subnet === undefined) {
    faults.add("network", network.node.path, "a network with a subnet; for one that exists: Subnet.fromSubnetAttributes, given as subnet");
  } else if (subnet.network !== network) {
    faults.add("subnet", subnet.node.path, `a subnet of the network ${network.node.path}`);
  }
  if (network?.egress === Egress.NONE) {
    faults.add("network", network.node.path, "a network whose egress is not Egress.NONE, as nodes fetch images and report to the API server");
  }
  return subnet;
}

function needsOf(props: KubernetesClusterProps): Need[] {
  const needs: Need[] = [{ capability: C.CLUSTER, property: "KubernetesCluster" }];
  const asked: AskedNeed[] = [
    [props.highlyAvailable === true, C.HIGHLY_AVAILABLE, "highlyAvailable"],
    [props.autoUpgrade !== undefined, C.AUTO_UPGRADE, "autoUpgrade"],
    [props.autoDeleteResources === true, C.AUTO_DELETE, "autoDeleteResources"],
    [props.tags !== undefined, C.TAGS, "tags"],
  ];
  needs.push(...askedNeeds(asked));
  const cni = props.cni === undefined || Token.isUnresolved(props.cni) ? undefined : CNI_CAPABILITIES[props.cni];
  return cni === undefined ? needs : [...needs, { capability: cni, property: "cni" }];
}
