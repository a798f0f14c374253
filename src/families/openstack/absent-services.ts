import { FILE_SHARES, FILE_SHARES_OF_SERVERS } from "./file-share";
import type { OpenStackProfile } from "./profile";
import { OpenStackService } from "./services";
import { ContainerCapability } from "../../containers/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { DatabaseCapability } from "../../databases/capabilities";
import { DnsCapability } from "../../dns/capabilities";
import { KubernetesCapability } from "../../kubernetes/capabilities";
import { LoadBalancingCapability } from "../../load-balancing/capabilities";
import { SecretCapability } from "../../secrets/capabilities";
import { StorageCapability } from "../../storage/capabilities";

/** What each service that a cloud may lack would offer. */
const OPTIONAL: readonly { readonly service: OpenStackService; readonly offers: readonly Capability[]; readonly what: string }[] = [
  { service: OpenStackService.OCTAVIA, offers: capabilitiesOf(LoadBalancingCapability), what: "load balancers (Octavia)" },
  { service: OpenStackService.DESIGNATE, offers: capabilitiesOf(DnsCapability), what: "DNS (Designate)" },
  { service: OpenStackService.MAGNUM, offers: capabilitiesOf(KubernetesCapability), what: "Kubernetes by OpenStack's own API (Magnum)" },
  { service: OpenStackService.BARBICAN, offers: capabilitiesOf(SecretCapability), what: "store for secrets (Barbican)" },
  { service: OpenStackService.MANILA, offers: [...FILE_SHARES, StorageCapability.FILE_SHARE_ANY_NETWORK, ...FILE_SHARES_OF_SERVERS], what: "shared file systems (Manila)" },
];

/** What no OpenStack cloud of this library offers. */
const NEVER: readonly { readonly offers: readonly Capability[]; readonly why: string }[] = [
  { offers: capabilitiesOf(DatabaseCapability), why: "few OpenStack clouds run databases for their customers (Trove), and none of those here" },
  { offers: capabilitiesOf(ContainerCapability), why: "OpenStack has no registry and runs no containers by itself; a ContainerHost runs them on servers" },
];

/** Why a cloud lacks whole services. */
export function absentServices(profile: OpenStackProfile): Shortfall[] {
  const { cloudName, services = [] } = profile;
  const reasons: Partial<Record<OpenStackService, string>> = { [OpenStackService.MANILA]: profile.noFileSharesReason };
  const optional = OPTIONAL.filter(({ service }) => !services.includes(service));
  return [
    ...optional.flatMap(({ service, offers, what }) =>
      shortfalls(offers, reasons[service] ?? `${cloudName} runs no ${what}, or is not said to: its \`services\` do not list it`)),
    ...NEVER.flatMap(({ offers, why }) => shortfalls(offers, why)),
  ];
}

function shortfalls(offers: readonly Capability[], reason: string): Shortfall[] {
  return offers.map((capability) => ({ capability, reason }));
}
