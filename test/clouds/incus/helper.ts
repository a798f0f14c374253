import type { TerraformStack } from "cdktf";
import type { IncusProps, ServerProps } from "archipel";
import { Incus, MachineImage, MachineType, vendors } from "archipel";
import type { Attributes } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";

/** A cloud in one's own rack, in a stack of its own. */
export function rack(props: Partial<IncusProps> = {}): { stack: TerraformStack; cloud: Incus } {
  const stack = testStack("shop");
  return { stack, cloud: new Incus(stack, "rack", { uplink: "UPLINK", publicAddresses: ["198.51.100.16/28"], ...props }) };
}

/** The same, with containers for servers. */
export function containers(props: Partial<IncusProps> = {}): { stack: TerraformStack; cloud: Incus } {
  return rack({ servers: vendors.incus.IncusServerKind.CONTAINER, ...props });
}

/** The resources of a type, without cdktf's comments. */
export function resources(stack: TerraformStack, type: string): Attributes[] {
  return Object.values(synthesize(stack).resource?.[type] ?? {}).map(({ "//": _comment, ...attributes }) => attributes);
}

/** The only resource of a type. */
export function only(stack: TerraformStack, type: string): Attributes {
  const found = resources(stack, type);
  if (found.length !== 1) {
    throw new Error(`${found.length} of ${type}`);
  }
  return found[0];
}

/** A device of the only server. */
export function device(stack: TerraformStack, name: string | RegExp): Attributes {
  const devices = only(stack, "incus_instance").device as (Attributes & { name: string })[];
  const found = devices.filter((each) => (typeof name === "string" ? each.name === name : name.test(each.name)));
  if (found.length !== 1) {
    throw new Error(`${found.length} devices ${name}`);
  }
  return found[0].properties as Attributes;
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("c1-m2"),
  image: MachineImage.ubuntu("24.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
