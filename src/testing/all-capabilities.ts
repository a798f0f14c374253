import { ComputeCapability } from "../compute/capabilities";
import { ContainerCapability } from "../containers/capabilities";
import { Capability } from "../core/capability";
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
  compute: constantsOf(ComputeCapability),
  network: constantsOf(NetworkCapability),
  storage: constantsOf(StorageCapability),
  loadBalancing: constantsOf(LoadBalancingCapability),
  dns: constantsOf(DnsCapability),
  kubernetes: constantsOf(KubernetesCapability),
  databases: constantsOf(DatabaseCapability),
  secrets: constantsOf(SecretCapability),
  containers: constantsOf(ContainerCapability),
};

/** Every capability of the portable layer. */
export const ALL_CAPABILITIES: readonly Capability[] = Object.values(CAPABILITIES).flat();

function constantsOf(holder: object): Capability[] {
  return Object.values(holder).filter((value): value is Capability => value instanceof Capability);
}
