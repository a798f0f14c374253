import type { MemberExitStep } from "./exit-step";
import { MemberExitPhase } from "./exit-step";
import type { FederationMember } from "./federation-member";
import { Database } from "../databases/database";
import { DnsZone } from "../dns/zone";
import { Bucket } from "../storage/bucket";
import { FileShare } from "../storage/file-share";
import { Volume } from "../storage/volume";

/** What keeps data, and how people call it. */
const KEEPERS = [
  { type: Bucket, what: "its objects" },
  { type: Database, what: "its databases" },
  { type: FileShare, what: "its files" },
  { type: Volume, what: "its files" },
];

/** What a program put on a member by itself: nobody takes it over, so it has to be carried. */
export function stepsOfHoldings(member: FederationMember): MemberExitStep[] {
  return member.node.findAll().flatMap((construct): MemberExitStep[] => {
    const { path } = construct.node;
    const keeper = KEEPERS.find(({ type }) => construct instanceof type);
    if (keeper !== undefined) {
      const loss = `${keeper.what}, unless they are carried to another member before; nobody has a copy`;
      return [{ phase: MemberExitPhase.REMOVE, path, what: "it goes with the member", loss }];
    }
    if (construct instanceof DnsZone) {
      return [{ phase: MemberExitPhase.WITHDRAW, path, what: "make the zone at another member, tell the registrar its name servers, and wait for the old times to live" }];
    }
    return [];
  });
}
