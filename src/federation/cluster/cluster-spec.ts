import type { ClusterNetworking } from "./cluster-networking";
import type { ClusterUpgrades } from "./cluster-upgrades";
import type { Seat } from "../seats";

/** What all nodes of a cluster have in common: checked and complete. */
export interface ClusterSpec {
  readonly clusterName: string;
  readonly version: string;
  readonly upgrades: ClusterUpgrades;
  readonly podCidr: string;
  readonly serviceCidr: string;
  readonly networking: ClusterNetworking;
  readonly mtu: number;
  readonly unreachableSeconds: number;
  readonly apiNames: readonly string[];
  readonly releasesUrl: string;
  /** Where servers may be, whether they are there or not. */
  readonly seats: readonly Seat[];
  /** Whether servers keep the cluster's state on a volume. */
  readonly onVolume: boolean;
  /** Terraform's: whoever has it may join as a server. */
  readonly serverToken: string;
  /** Terraform's: whoever has it may join as an agent. */
  readonly agentToken: string;
}

/** What is a node's own. */
export interface NodeSpec {
  readonly name: string;
  readonly address: string;
  /** Terraform's: proves that the node is the one that had the name before, when its server was replaced. */
  readonly password: string;
  /** Terraform's: what was said when the node was made. */
  readonly birth: string;
}

/** What is said once, when a node is made. */
export interface Birth {
  readonly version: string;
  readonly labels: readonly string[];
  readonly taints: readonly string[];
  /** Whether it founds the cluster when there is none. */
  readonly founder: boolean;
  /** The addresses of the servers that are made together. */
  readonly voters: readonly string[];
  /** What the cluster is founded with. */
  readonly manifests: Readonly<Record<string, string>>;
}
