import { FILE_SHARES, FILE_SHARES_OF_SERVERS } from "./file-share";
import type { IOwnServices } from "./own-services";
import type { OpenStackProfile } from "./profile";
import { OpenStackService } from "./services";
import { OF_GROUPS } from "../../auto-scaling/no-groups";
import { ContainerCapability } from "../../containers/capabilities";
import { shortfallsOf } from "../../core/absent-services";
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
  {
    offers: OF_GROUPS,
    why: "OpenStack counts servers by templates of Heat or Senlin with alarms of Aodh, which few operators run, and which the Terraform provider knows as a text alone; use a ServerGroup",
  },
  { offers: capabilitiesOf(ContainerCapability), why: "OpenStack has no registry and runs no containers by itself; a ContainerHost runs them on servers" },
];

/** Why a cloud lacks whole services, but for those that the operator's own API offers. */
export function absentServices(profile: OpenStackProfile, own: IOwnServices = {}): Shortfall[] {
  const offered = offersOf(own);
  const explained = profile.absences ?? [];
  return absentHere(profile)
    .filter(({ capability }) => !offered.includes(capability))
    .map((entry) => explained.find(({ capability }) => capability === entry.capability) ?? entry);
}

function absentHere(profile: OpenStackProfile): Shortfall[] {
  const { cloudName, services = [] } = profile;
  const reasons: Partial<Record<OpenStackService, string>> = { [OpenStackService.MANILA]: profile.noFileSharesReason };
  const optional = OPTIONAL.filter(({ service }) => !services.includes(service));
  return [
    ...optional.flatMap(({ service, offers, what }) =>
      shortfallsOf(offers, reasons[service] ?? `${cloudName} runs no ${what}, or is not said to: its \`services\` do not list it`)),
    ...NEVER.flatMap(({ offers, why }) => shortfallsOf(offers, why)),
  ];
}

/** All that the services of an operator's own API could offer: what they do not, they explain themselves. */
function offersOf({ dns, kubernetes, databases, containers }: IOwnServices): Capability[] {
  return [
    ...(dns === undefined ? [] : capabilitiesOf(DnsCapability)),
    ...(kubernetes === undefined ? [] : capabilitiesOf(KubernetesCapability)),
    ...(databases === undefined ? [] : capabilitiesOf(DatabaseCapability)),
    ...(containers === undefined ? [] : capabilitiesOf(ContainerCapability)),
  ];
}
