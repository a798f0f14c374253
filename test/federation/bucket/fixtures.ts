import { TerraformStack } from "cdktf";
import type { FederatedObjectStoreProps, FederationProps, ICloud } from "archipel";
import { Exoscale, FederatedObjectStore, Federation, FederationRecord, Hetzner, Infomaniak, MachineImage, MachineType, Scaleway } from "archipel";
import { testApp } from "../../support/test-app";

export const SHA256 = "0123456789abcdef".repeat(4);

/** A store that is as small as can be. */
export const STORE: FederatedObjectStoreProps = {
  machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
  image: MachineImage.debian("12"),
  volumeGib: 100,
  garage: { version: "2.5.0", sha256: SHA256 },
};

export const CLOUDS: Readonly<Record<string, (stack: TerraformStack) => ICloud>> = {
  paris: (stack) => new Scaleway(stack, "paris", { region: "fr-par", zone: "fr-par-1" }),
  falkenstein: (stack) => new Hetzner(stack, "falkenstein", { region: "fsn1" }),
  geneva: (stack) => new Infomaniak(stack, "geneva", { region: "dc3-a" }),
  vienna: (stack) => new Exoscale(stack, "vienna", { zone: "at-vie-1" }),
};

export const THREE = ["paris", "falkenstein", "geneva"];
export const FOUR = [...THREE, "vienna"];

/** A federation of these clouds in a new app. */
export function union(names: readonly string[], { away = [], ...props }: Partial<FederationProps> & { readonly away?: readonly string[] } = {}): Federation {
  const stack = new TerraformStack(testApp(), "shop");
  const members = names.map((name) => CLOUDS[name]!(stack));
  return new Federation(stack, "union", { members, leaving: members.filter(({ node }) => away.includes(node.id)), record: FederationRecord.memory(), ...props });
}

/** The store of these clouds. */
export function storeOn(names: readonly string[], props: Partial<FederatedObjectStoreProps> = {}, federation: Parameters<typeof union>[1] = {}): FederatedObjectStore {
  return new FederatedObjectStore(union(names, federation), "store", { ...STORE, ...props });
}
