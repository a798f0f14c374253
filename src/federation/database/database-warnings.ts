import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import type { FederatedDatabaseBackups } from "./database-props";
import { FactBook } from "../../sovereignty/fact-book";
import { groupOf } from "../../sovereignty/operators";
import type { FederationMember } from "../federation-member";

/** Says what a program may want to know of who holds the votes, and what they would take along. */
export function warnOfVotes(scope: IConstruct, members: readonly FederationMember[]): void {
  const groups = new Map<string, number>();
  members.forEach(({ operatorGroup }) => groups.set(operatorGroup, (groups.get(operatorGroup) ?? 0) + 1));
  const [most, votes] = [...groups].sort(([, one], [, other]) => other - one)[0];
  if (votes * 2 >= members.length) {
    Annotations.of(scope).addWarning(`${votes} of ${members.length} votes are at ${most}: without it nobody leads; members of further operators would share them`);
  }
}

/** Says where backups would go down with the database. */
export function warnOfBackups(scope: IConstruct, backups: FederatedDatabaseBackups | undefined, voters: readonly FederationMember[], all: readonly FederationMember[]): void {
  if (backups === undefined) {
    Annotations.of(scope).addWarning("it has no backups: copies on several operators do not help against a wrong DELETE; give it `backups`");
    return;
  }
  const { cloud } = backups.bucket;
  const operator = new FactBook(scope.node.root).operatorOf(cloud);
  const group = operator === undefined ? cloud.cloudName : groupOf(operator);
  if (voters.some(({ operatorGroup }) => operatorGroup === group)) {
    const free = all.filter(({ operatorGroup }) => voters.every((voter) => voter.operatorGroup !== operatorGroup)).map(({ memberName }) => memberName);
    const better = free.length === 0 ? "a bucket of an operator that has no vote" : `a bucket on ${free.join(" or ")}`;
    Annotations.of(scope).addWarning(`its backups are at ${group}, which holds a copy and a vote, too: ${better} would be a third place`);
  }
}
