import { AutoScalingCapability } from "../auto-scaling/capabilities";
import { ComputeCapability } from "../compute/capabilities";
import { ContainerCapability } from "../containers/capabilities";
import type { Capability } from "../core/capability";
import { capabilitiesOf } from "../core/capability";
import type { Service } from "../core/services";
import { DatabaseCapability } from "../databases/capabilities";
import { DnsCapability } from "../dns/capabilities";
import { KubernetesCapability } from "../kubernetes/capabilities";
import { LoadBalancingCapability } from "../load-balancing/capabilities";
import { NetworkCapability } from "../network/capabilities";
import { SecretCapability } from "../secrets/capabilities";
import { StorageCapability } from "../storage/capabilities";

/** Every capability that the drivers of a service can declare. */
export const CAPABILITIES: Readonly<Record<Service, readonly Capability[]>> = {
  compute: capabilitiesOf(ComputeCapability),
  network: capabilitiesOf(NetworkCapability),
  storage: capabilitiesOf(StorageCapability),
  loadBalancing: capabilitiesOf(LoadBalancingCapability),
  autoScaling: capabilitiesOf(AutoScalingCapability),
  dns: capabilitiesOf(DnsCapability),
  kubernetes: capabilitiesOf(KubernetesCapability),
  databases: capabilitiesOf(DatabaseCapability),
  secrets: capabilitiesOf(SecretCapability),
  containers: capabilitiesOf(ContainerCapability),
};

/** Every capability of the portable layer. */
export const ALL_CAPABILITIES: readonly Capability[] = Object.values(CAPABILITIES).flat();
