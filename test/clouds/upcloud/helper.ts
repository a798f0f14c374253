import type { TerraformStack } from "cdktf";
import type { ServerProps } from "archipel";
import { MachineImage, MachineType, Network, UpCloud } from "archipel";
import { testStack } from "archipel/testing";

export { only, resources } from "../../support/resources-of";

/** A cloud in Helsinki, in a stack of its own. */
export function helsinki(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: UpCloud } {
  const stack = testStack("shop");
  return { stack, cloud: new UpCloud(stack, "helsinki", { zone: "fi-hel2", ...props }) };
}

/** The same, whose servers may have public addresses. */
export function openHelsinki(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: UpCloud } {
  return helsinki({ openHighPorts: true, ...props });
}

/** What every server here is, but for its network. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("2xCPU-4GB"),
  image: MachineImage.ubuntu("24.04"),
};

/** A private network. */
export function net(cloud: UpCloud): Network {
  return new Network(cloud, "net", { cidr: "10.0.0.0/24" });
}

/** SSH keys that open nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";
export const OTHER_PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO c@d";
