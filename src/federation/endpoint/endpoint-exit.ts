import { DELEGATION_TTL_SECONDS } from "./endpoint-records";
import type { IDnsZone } from "../../dns/zone";
import type { MemberExitStep } from "../exit-step";
import { MemberExitPhase } from "../exit-step";
import type { FederationMember } from "../federation-member";

/** What an endpoint is on a member that leaves. */
export interface EndpointExit {
  readonly path: string;
  readonly fullName: string;
  readonly ttlSeconds: number;
  /** How many addresses clients are sent to there. */
  readonly addresses: number;
  /** The others that clients are sent to. */
  readonly others: readonly string[];
  /** Its name server there, `www-ns0.example.com`, and those of others. */
  readonly nameServer?: string;
  readonly otherNameServers: readonly string[];
  /** What stands before the targets, in words. */
  readonly whatGoes?: string;
  readonly zones: readonly IDnsZone[];
}

/** How an endpoint does without a member. */
export function exitSteps(exit: EndpointExit, member: FederationMember): MemberExitStep[] {
  const { path } = exit;
  const goes = exit.whatGoes === undefined ? [] : [{ phase: MemberExitPhase.REMOVE, path, what: exit.whatGoes }];
  return [...withdrawal(exit), ...delegation(exit), ...goes, ...providers(exit, member)];
}

function withdrawal({ path, fullName, addresses, ttlSeconds, others, otherNameServers }: EndpointExit): MemberExitStep[] {
  if (addresses === 0) {
    return [];
  }
  const at = otherNameServers.length === 0 ? "" : ` @${otherNameServers[0]}`;
  const what = `${fullName} does not lead to its addresses (${addresses}) once it is in \`leaving\`; others may keep them for ${ttlSeconds} seconds after that deployment`;
  const loss = others.length === 0 ? `${fullName} leads nowhere, as no other member has targets` : undefined;
  return [{ phase: MemberExitPhase.WITHDRAW, path, what, to: others.length === 0 ? undefined : [...others], check: `dig +short ${fullName}${at}`, loss }];
}

function delegation({ path, fullName, nameServer, otherNameServers }: EndpointExit): MemberExitStep[] {
  if (nameServer === undefined) {
    return [];
  }
  const kept = `others may ask it for ${DELEGATION_TTL_SECONDS} seconds after that deployment, and it answers as long as it is there`;
  const what = `its name server ${nameServer} is not named any more once it is in \`leaving\`; ${kept}`;
  const loss = otherNameServers.length === 0 ? `${fullName} is not found, as no other member has a name server of it` : undefined;
  return [
    { phase: MemberExitPhase.WITHDRAW, path, what, to: otherNameServers.length === 0 ? undefined : [...otherNameServers], loss },
    { phase: MemberExitPhase.REMOVE, path, what: `the name server ${nameServer} goes` },
  ];
}

/** The member's cloud may be one of those that the zone stands at. */
function providers({ path, zones }: EndpointExit, member: FederationMember): MemberExitStep[] {
  const own = zones.filter(({ cloud }) => cloud === member.cloud);
  const others = zones.length - own.length;
  return own.map(({ zoneName }) => ({
    phase: MemberExitPhase.WITHDRAW,
    path,
    what: `the zone ${zoneName} at it serves the domain: have its name servers taken out at the registrar, wait for as long as the domain's parent lets others keep them (two days is common), then take the zone out of \`zones\``,
    check: `dig +trace +nodnssec NS ${zoneName}`,
    loss: others === 0 ? `the name, as ${zoneName} stands at no other provider` : undefined,
  }));
}
