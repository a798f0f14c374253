import type { OpenStackProfile } from "./profile";
import { OpenStackService } from "./services";
import { ContainerCapability } from "../../containers/capabilities";
import type { Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { DatabaseCapability } from "../../databases/capabilities";
import { DnsCapability } from "../../dns/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { LoadBalancingCapability } from "../../load-balancing/capabilities";
import { SecretCapability } from "../../secrets/capabilities";

/** What each service that a cloud may lack would offer. */
const OPTIONAL: readonly { readonly service: OpenStackService; readonly offers: object; readonly what: string }[] = [
  { service: OpenStackService.OCTAVIA, offers: LoadBalancingCapability, what: "load balancers (Octavia)" },
  { service: OpenStackService.DESIGNATE, offers: DnsCapability, what: "DNS (Designate)" },
  { service: OpenStackService.MAGNUM, offers: KubernetesCapability, what: "Kubernetes by OpenStack's own API (Magnum)" },
  { service: OpenStackService.BARBICAN, offers: SecretCapability, what: "a store for secrets (Barbican)" },
];

/** What no OpenStack cloud of this library offers. */
const NEVER: readonly { readonly offers: object; readonly why: string }[] = [
  { offers: DatabaseCapability, why: "few OpenStack clouds run databases for their customers (Trove), and none of those here" },
  { offers: ContainerCapability, why: "OpenStack has no registry and runs no containers by itself; a ContainerHost runs them on servers" },
];

/** Why a cloud lacks whole services. */
export function absentServices({ cloudName, services = [] }: OpenStackProfile): Shortfall[] {
  const optional = OPTIONAL.filter(({ service }) => !services.includes(service));
  return [
    ...optional.flatMap(({ offers, what }) => shortfalls(offers, `${cloudName} runs no ${what}, or is not said to: its \`services\` do not list it`)),
    ...NEVER.flatMap(({ offers, why }) => shortfalls(offers, why)),
  ];
}

function shortfalls(offers: object, reason: string): Shortfall[] {
  return capabilitiesOf(offers).map((capability) => ({ capability, reason }));
}
