import type { TerraformStack } from "cdktf";
import { expect } from "vitest";
import type { ServerProps } from "archipel";
import { IonosCloud, MachineImage, MachineType } from "archipel";
import { testStack } from "archipel/testing";

export { only, resources } from "../../support/resources-of";

/** A cloud in Berlin, in a stack of its own. */
export function berlin(props: Record<string, unknown> = {}): { stack: TerraformStack; cloud: IonosCloud } {
  const stack = testStack("shop");
  return { stack, cloud: new IonosCloud(stack, "berlin", { region: "de/txl", ...props }) };
}

/** What every server here is. */
export const SMALL: Pick<ServerProps, "machine" | "image"> = {
  machine: MachineType.named("vcpu-2-4"),
  image: MachineImage.ubuntu("24.04"),
};

/** An SSH key that opens nothing. */
export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";

/** What a load balancer of either kind is, on a network of 10.0.0.0/24 that the program calls `network`. */
export const BETWEEN_LANS = {
  provider: "ionoscloud",
  datacenter_id: expect.stringContaining("ionoscloud_datacenter.") as string,
  name: "shop-berlin-balancer",
  listener_lan: expect.stringMatching(/^\$\{ionoscloud_lan\.berlin_PublicLan.*\.id\}$/) as string,
  target_lan: expect.stringMatching(/^\$\{ionoscloud_lan\.berlin_network.*\.id\}$/) as string,
  ips: [expect.stringMatching(/^\$\{element\(ionoscloud_ipblock\..*\.ips, 0\)\}$/) as string],
  lb_private_ips: [expect.stringMatching(/^10\.0\.0\.\d+\/24$/) as string],
};
