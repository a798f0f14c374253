import type { TerraformStack } from "cdktf";
import type { IncusProps, ServerProps } from "archipel";
import { Incus, MachineImage, MachineType, vendors } from "archipel";
import type { Attributes } from "archipel/testing";
import { testStack } from "archipel/testing";
import { only } from "../../support/resources-of";

export { only, resources } from "../../support/resources-of";

/** A cloud in one's own rack, in a stack of its own. */
export function rack(props: Partial<IncusProps> = {}): { stack: TerraformStack; cloud: Incus } {
  const stack = testStack("shop");
  return { stack, cloud: new Incus(stack, "rack", { uplink: "UPLINK", publicAddresses: ["198.51.100.16/28"], ...props }) };
}

/** The same, with containers for servers. */
export function containers(props: Partial<IncusProps> = {}): { stack: TerraformStack; cloud: Incus } {
  return rack({ servers: vendors.incus.IncusServerKind.CONTAINER, ...props });
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
