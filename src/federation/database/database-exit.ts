import type { FederatedDatabaseBackups } from "./database-props";
import { PATRONI_FILE } from "./patroni-config";
import type { MemberExitStep } from "../exit-step";
import { MemberExitPhase } from "../exit-step";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";
import { QUORUM_PROGRAM } from "../quorum/quorum-script";
import type { Voter } from "../voters";
import { chooseVoters, formatVoter } from "../voters";

/** What the way out of a member depends on. */
export interface DatabaseOnMembers {
  readonly path: string;
  readonly federation: Federation;
  readonly voters: readonly Voter[];
  readonly count: number;
  readonly backups?: FederatedDatabaseBackups;
}

/** What happens to a database when a member leaves. */
export function stepsWithout({ path, federation, voters, count, backups }: DatabaseOnMembers, member: FederationMember): MemberExitStep[] {
  const bucket: MemberExitStep[] = backups?.bucket.cloud !== member.cloud ? [] : [{
    phase: MemberExitPhase.REMOVE,
    path,
    what: `its backups are in ${backups.bucket.node.path}, on the member's cloud, and stay as long as the program has the bucket`,
    loss: "the backups so far, should the cloud leave the program, too; give the database a bucket elsewhere before",
  }];
  const own = voters.filter((voter) => voter.member === member.memberName);
  if (own.length === 0) {
    return bucket;
  }
  const others = federation.members.filter((other) => other !== member && !other.isLeaving);
  if (others.length === 0) {
    return [{ phase: MemberExitPhase.REMOVE, path, what: "its servers and volumes go", loss: "the database, as nobody else is there to hold a copy" }, ...bucket];
  }
  const chosen = (members: readonly FederationMember[]): Voter[] =>
    chooseVoters(members.map(({ memberName, operatorGroup }) => ({ name: memberName, group: operatorGroup })), count);
  const before = chosen(federation.members.filter((other) => other === member || !other.isLeaving)).map(formatVoter);
  const takers = chosen(others).filter((voter) => !before.includes(formatVoter(voter))).map((voter) => voter.member);
  const list = `sudo -u postgres patronictl -c ${PATRONI_FILE} list`;
  return [
    { phase: MemberExitPhase.TAKE_OVER, path, what: `${own.length} of its voters is made elsewhere, and copies the database`, to: [...new Set(takers)] },
    { phase: MemberExitPhase.WAIT, path, what: "until each newcomer is streaming, with a lag of 0", check: list },
    { phase: MemberExitPhase.WAIT, path, what: "until each newcomer is started and no learner any more", check: "etcdctl member list -w table" },
    {
      phase: MemberExitPhase.WITHDRAW,
      path,
      what: `run \`sudo ${QUORUM_PROGRAM} leave\` on each of its servers there (${own.map(({ index }) => `${member.memberName}/${index}`).join(", ")}): the lead passes on without a loss, and the vote is given back`,
      check: list,
    },
    { phase: MemberExitPhase.REMOVE, path, what: `${own.length} servers go with their volumes; others hold all that was confirmed` },
    ...bucket,
  ];
}
