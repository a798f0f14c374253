export { ClusterAgents } from "./cluster-agents";
export { ClusterAgentsProps } from "./cluster-agents-props";
export { ClusterFleet, FleetMember } from "./cluster-fleet";
export { ClusterMachineOptions } from "./cluster-machine-options";
export { ClusterNetworking } from "./cluster-networking";
export { ClusterSnapshots } from "./cluster-snapshots";
export { ClusterUpgrades } from "./cluster-upgrades";
export { FederatedCluster } from "./federated-cluster";
export { ClusterServersProps, FederatedClusterProps } from "./federated-cluster-props";
