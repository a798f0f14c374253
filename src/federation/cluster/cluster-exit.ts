import { MEMBER_LABEL, plainName } from "./cluster-labels";
import type { MemberExitStep } from "../exit-step";
import { MemberExitPhase } from "../exit-step";
import type { FederationMember } from "../federation-member";

const KUBECTL = "k3s kubectl";
const LOCAL_VOLUMES = "what volumes of the class local-path hold on these nodes; other storage classes keep what they keep";

function selector(member: FederationMember): string {
  return `${MEMBER_LABEL}=${plainName(member.memberName)}`;
}

/** Ends with a word when no node answers otherwise: for a server of the cluster. */
const ALL_READY = `${KUBECTL} wait --for=condition=Ready nodes --all --timeout=0`;

/** How agents on a member leave. */
export function agentsLeave(path: string, member: FederationMember, own: number, takers: readonly string[]): MemberExitStep[] {
  if (own === 0) {
    return [];
  }
  // In quotes, as a shell would take `!` for its own.
  const agents = `'${selector(member)},!node-role.kubernetes.io/control-plane'`;
  return [
    ...(takers.length === 0 ? [] : [{ phase: MemberExitPhase.TAKE_OVER, path, what: `${own} agents are made elsewhere, and join by themselves`, to: [...takers] }]),
    { phase: MemberExitPhase.WAIT, path, what: "wait until the new nodes are ready", check: ALL_READY },
    {
      phase: MemberExitPhase.WITHDRAW,
      path,
      what: `hand their pods to other nodes: ${KUBECTL} drain -l ${agents} --ignore-daemonsets --delete-emptydir-data`,
      check: `${KUBECTL} get pods -A -o wide --field-selector=status.phase=Running`,
      loss: LOCAL_VOLUMES,
    },
    { phase: MemberExitPhase.WITHDRAW, path, what: `take them out of the cluster: ${KUBECTL} delete node -l ${agents}` },
    { phase: MemberExitPhase.REMOVE, path, what: `${own} agents go` },
  ];
}

/** How servers on a member leave. */
export function serversLeave(path: string, member: FederationMember, own: number, takers: readonly string[], left: number): MemberExitStep[] {
  if (own === 0) {
    return [];
  }
  const on = selector(member);
  if (left === 0) {
    return [{ phase: MemberExitPhase.REMOVE, path, what: `${own} servers go`, loss: "the cluster, as nobody else is there to keep it" }];
  }
  const etcd = "node-role.kubernetes.io/etcd=true";
  return [
    ...(takers.length === 0 ? [] : [{ phase: MemberExitPhase.TAKE_OVER, path, what: "servers are made elsewhere, join by themselves, and vote", to: [...takers] }]),
    { phase: MemberExitPhase.WAIT, path, what: "wait until all servers are ready", check: `${KUBECTL} wait --for=condition=Ready nodes -l ${etcd} --timeout=0` },
    {
      phase: MemberExitPhase.WITHDRAW,
      path,
      what: `its ${own} servers hand their pods over, and their votes go with their nodes: ${KUBECTL} drain -l ${on},${etcd} --ignore-daemonsets --delete-emptydir-data, then ${KUBECTL} delete node -l ${on},${etcd}`,
      check: `${KUBECTL} get nodes -l ${on}`,
    },
    { phase: MemberExitPhase.REMOVE, path, what: `${own} servers go, and their copies of the cluster's state; the others have it` },
  ];
}
