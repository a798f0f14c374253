import { TerraformStack } from "cdktf";
import type { FederatedObjectStoreProps, FederationProps } from "archipel";
import { FederatedObjectStore, Federation, FederationRecord, MachineImage, MachineType } from "archipel";
import { testApp } from "../../support/test-app";
import { OPERATORS } from "../operators";

export const SHA256 = "0123456789abcdef".repeat(4);

/** A store that is as small as can be. */
export const STORE: FederatedObjectStoreProps = {
  machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
  image: MachineImage.debian("12"),
  volumeGib: 100,
  garage: { version: "2.5.0", sha256: SHA256 },
};

export const THREE = ["paris", "falkenstein", "geneva"];
export const FOUR = [...THREE, "vienna"];

interface UnionProps extends Partial<FederationProps> {
  /** Who is leaving. */
  readonly away?: readonly string[];
}

/** A federation of these clouds in a new app; without gateways, which are not what these tests are about. */
export function union(names: readonly string[], { away = [], ...props }: UnionProps = {}): Federation {
  const stack = new TerraformStack(testApp(), "shop");
  const members = names.map((name) => OPERATORS[name]!(stack));
  const leaving = members.filter(({ node }) => away.includes(node.id));
  return new Federation(stack, "union", { members, leaving, record: FederationRecord.memory(), meshed: false, ...props });
}

/** The store of these clouds. */
export function storeOn(names: readonly string[], props: Partial<FederatedObjectStoreProps> = {}, federation: UnionProps = {}): FederatedObjectStore {
  return new FederatedObjectStore(union(names, federation), "store", { ...STORE, ...props });
}
