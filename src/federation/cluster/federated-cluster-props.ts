import type { ClusterMachineOptions } from "./cluster-machine-options";
import type { ClusterNetworking } from "./cluster-networking";
import type { ClusterSnapshots } from "./cluster-snapshots";
import type { ClusterUpgrades } from "./cluster-upgrades";
import type { RemovalPolicy } from "../../core/removal-policy";

/**
 * The servers of a cluster: its control plane, with an etcd among them.
 */
export interface ClusterServersProps extends ClusterMachineOptions {
  /**
   * How many vote: 1, 3 or 5, on as many operators as there are.
   *
   * @default 3
   */
  readonly count?: number;
  /**
   * Size in GiB of the volume that each server keeps the cluster's state on, so that it outlives the server. 0: it is on the root disk, and a server that is replaced comes back with
   * nothing: then its node has to be deleted by hand before it can join, and when all are replaced at once, the cluster is lost.
   *
   * @default 10
   */
  readonly dataGib?: number;
}

/**
 * Properties of a cluster over all members of a federation.
 */
export interface FederatedClusterProps {
  /** The servers. */
  readonly servers: ClusterServersProps;
  /**
   * The release of k3s that new nodes start with. Nodes that are there stay with theirs until `upgrades` bring them another.
   *
   * @default "v1.35.6+k3s1"
   * @see https://github.com/k3s-io/k3s/releases
   */
  readonly version?: string;
  /**
   * Who brings nodes to another version.
   *
   * @default ClusterUpgrades.PLANNED
   */
  readonly upgrades?: ClusterUpgrades;
  /**
   * Addresses of pods. It never changes.
   *
   * @default "10.42.0.0/16"
   */
  readonly podCidr?: string;
  /**
   * Addresses of services within the cluster. It never changes.
   *
   * @default "10.43.0.0/16"
   */
  readonly serviceCidr?: string;
  /**
   * How packets of pods travel between nodes. It never changes.
   *
   * @default ClusterNetworking.VXLAN
   */
  readonly networking?: ClusterNetworking;
  /**
   * The longest packet that travels between members, in bytes, 1280 to 9000. It never changes.
   *
   * @default - that of the federation's overlay, 1380 unless told otherwise; 1380 without one
   */
  readonly mtu?: number;
  /**
   * For how many seconds pods stay bound to a node that does not answer, 10 to 3,600, unless they say themselves. That it does not answer is noticed within a minute, by the default of Kubernetes.
   *
   * @default 60
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions
   */
  readonly unreachableSeconds?: number;
  /**
   * Names and addresses that the API is reached by from outside, for its certificate.
   *
   * @default - none: it is reached by the nodes' private addresses
   */
  readonly apiNames?: string[];
  /**
   * Where copies of the cluster's state go.
   *
   * @default - each server keeps five on its own disk, one every 12 hours
   */
  readonly snapshots?: ClusterSnapshots;
  /**
   * Where releases of k3s are fetched from: a folder for each version, as the project's own.
   *
   * @default "https://github.com/k3s-io/k3s/releases/download"
   */
  readonly releasesUrl?: string;
  /**
   * What happens when it leaves the program. As a whole it is protected by default, and the volumes of single members come and go, as others have their data.
   * `PROTECT`, when it is said, keeps the volumes as well: a member can leave only after `DESTROY`.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
   */
  readonly removalPolicy?: RemovalPolicy;
}
