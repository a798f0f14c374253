import type { TerraformStack } from "cdktf";
import { TerraformVariable } from "cdktf";
import type { ServerProps } from "archipel";
import { MachineImage, MachineType, Seca } from "archipel";
import { testStack } from "archipel/testing";

export { only, resources } from "../../support/resources-of";

/** Properties of a cloud of some operator. */
export function given(stack: TerraformStack, props: Record<string, unknown> = {}): ConstructorParameters<typeof Seca>[2] {
  return {
    region: "north",
    tenant: "shop",
    token: (stack.node.tryFindChild("token") as TerraformVariable | undefined ?? new TerraformVariable(stack, "token", { sensitive: true })).stringValue,
    regionUrl: "https://api.seca.example/providers/seca.region",
    zones: ["a", "b"],
    networkSku: "N10K",
    storageSku: "RD500",
    machineTypes: [
      { name: "DXS", vcpus: 1, memoryGib: 2 },
      { name: "DS", vcpus: 2, memoryGib: 4 },
    ],
    images: [{ distribution: "ubuntu", version: "24.04", name: "ubuntu-24.04" }],
    ...props,
  };
}

/** A cloud of some operator, in a stack of its own. */
export function north(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: Seca } {
  const stack = testStack("shop");
  return { stack, cloud: new Seca(stack, "north", given(stack, props)) };
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("DXS"),
  image: MachineImage.ubuntu("24.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
