import type { MemberExitStep } from "../exit-step";
import { MemberExitPhase } from "../exit-step";
import type { FederationMember } from "../federation-member";

/** What the way out of a member depends on. */
export interface StoreExit {
  readonly path: string;
  readonly replicas: number;
  readonly volumeGib: number;
  /** The seats of the member's servers. */
  readonly seats: readonly string[];
  /** Those who stay. */
  readonly others: readonly FederationMember[];
}

/** A node that is taken out of the layout hands on what it has; the layout itself is made by the servers. */
const TAKE_OUT = "sudo sh -c 'garage layout remove $(garage node id -q | cut -d@ -f1)'";

/** How a member's nodes leave a store. They hand on what they have before they go, so that there are as many copies all the time. */
export function storeExitSteps(member: FederationMember, { path, replicas, volumeGib, seats, others }: StoreExit): MemberExitStep[] {
  const groups = new Set(others.map(({ operatorGroup }) => operatorGroup));
  const remove = { phase: MemberExitPhase.REMOVE, path, what: `${seats.length} of its servers go, and their volumes of ${volumeGib} GiB` };
  if (groups.size < replicas) {
    const loss = `one of the ${replicas} copies of each object: ${groups.size} groups of operators stay, and the store takes no fewer than ${replicas}. Let another member join first`;
    return [{ phase: MemberExitPhase.TAKE_OVER, path, what: "nobody can take over its copies", loss }, remove];
  }
  const to = others.map(({ memberName }) => memberName);
  return [
    {
      phase: MemberExitPhase.TAKE_OVER,
      path,
      what: `on each of its servers on ${member.memberName}, ${seats.join(", ")}, one after the other: run \`${TAKE_OUT}\`, which takes its node out of the layout`,
      to,
      check: "sudo archipel-store settled",
    },
    {
      phase: MemberExitPhase.WAIT,
      path,
      what: "on each of the same servers: it hands on what it has, ten minutes after the layout or later",
      check: "sudo archipel-store left",
    },
    remove,
  ];
}
