import { TerraformStack } from "cdktf";
import { Federation, FederationRecord, MachineImage, MachineType } from "archipel";
import type { FederationProps } from "archipel";
import { FakeCloud } from "archipel/testing";
import { testApp } from "../support/test-app";

/** A member of the tests: its name, and the group of companies that its operator belongs to. */
export interface Member {
  readonly name: string;
  readonly group: string;
}

/** What servers of the tests run on. */
export const SMALL = { machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }), image: MachineImage.debian("12") };

/** Members, each of an operator of its own. */
export function independent(...names: readonly string[]): Member[] {
  return names.map((name) => ({ name, group: name }));
}

/** A federation of fake clouds in a new app. The record is what keeps it together with those of earlier apps. */
export function unite(members: readonly Member[], props: Partial<FederationProps> & { readonly away?: readonly string[] } = {}): Federation {
  const stack = new TerraformStack(testApp(), "shop");
  const clouds = members.map(({ name, group }) => {
    const operator = { name: `${group} Ltd`, group, source: "the test", asOf: "2026-11-28" };
    return new FakeCloud(stack, name, { catalogue: { operator } });
  });
  const { away = [], ...others } = props;
  const leaving = clouds.filter(({ node }) => away.includes(node.id));
  return new Federation(stack, "union", { meshed: false, members: clouds, leaving, record: FederationRecord.memory(), ...others });
}
