import type { IConstruct } from "constructs";
import type { FederationPlanProps } from "./federation-plan";
import type { FederationProps } from "./federation-props";
import type { FederationMemory } from "./federation-record";
import { checkInteger, checkResolved } from "../core/checks";
import { checkBlock, isPrivate } from "../core/cidr";
import type { Faults } from "../core/faults";
import { stackOf } from "../core/library-guard";
import { checkTags } from "../core/tags";

/** Notes what is wrong with the properties of a federation. */
export function checkFederation(
  faults: Faults,
  scope: IConstruct,
  props: FederationProps,
  { cidr, memberPrefixLength, capacity }: FederationPlanProps,
  memory: FederationMemory | undefined,
): void {
  checkMembers(faults, scope, props);
  checkTags(props.tags ?? {}, faults);
  if (props.meshed === false && props.overlay !== undefined) {
    faults.add("overlay", "options", "nothing with meshed: false, as there is no overlay then");
  }
  for (const [property, value] of Object.entries({ cidr, memberPrefixLength, capacity })) {
    checkResolved(faults, property, value, "the program itself gives out the addresses");
  }
  const block = checkBlock(faults, "cidr", cidr, 4);
  checkInteger(faults, "memberPrefixLength", memberPrefixLength, { min: 16, max: 24 });
  if (block === undefined || !faults.none) {
    return;
  }
  if (!isPrivate(block)) {
    faults.add("cidr", cidr, "a block of private address space, such as 10.64.0.0/12");
  }
  if (block.prefixLength >= memberPrefixLength) {
    faults.add("cidr", cidr, `a block with room for several of /${memberPrefixLength}`);
    return;
  }
  checkInteger(faults, "capacity", capacity, { min: 2, max: Math.min(64, 2 ** (memberPrefixLength - block.prefixLength)), unit: "members" });
  if (memory !== undefined && (memory.cidr !== cidr || memory.memberPrefixLength !== memberPrefixLength)) {
    const was = `${memory.cidr} and ${memory.memberPrefixLength}, as on record: another plan would renumber every server; make a new federation beside it and move`;
    faults.add("cidr and memberPrefixLength", `${cidr} and ${memberPrefixLength}`, was);
  }
}

function checkMembers(faults: Faults, scope: IConstruct, { members, leaving = [] }: FederationProps): void {
  const ids = members.map(({ node }) => node.id);
  if (members.length === 0) {
    faults.add("members", members, "at least one cloud");
  }
  members.forEach((cloud, index) => {
    if (ids.indexOf(ids[index]) !== index) {
      faults.add(`members[${index}]`, cloud.node.path, "a cloud whose id differs from those before it, as members are called after it");
    }
    if (stackOf(cloud) !== stackOf(scope)) {
      faults.add(`members[${index}]`, cloud.node.path, "a cloud of the federation's own stack: members know each other's addresses, and two stacks cannot each wait for the other");
    }
  });
  leaving.forEach((cloud, index) => {
    if (!members.includes(cloud)) {
      faults.add(`leaving[${index}]`, cloud.node.path, "one of the members");
    }
  });
  if (members.length > 0 && members.every((cloud) => leaving.includes(cloud))) {
    faults.add("leaving", leaving.map(({ node }) => node.path), "fewer than all members, as somebody has to take over");
  }
}
