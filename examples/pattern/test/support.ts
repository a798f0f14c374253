import type { Construct } from "constructs";
import { Network } from "archipel";
import type { BastionProps } from "../src";
import { Bastion } from "../src";

export const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ops@example.org";

/** A bastion as the README has it, on whichever cloud the scope stands. */
export function bastionOn(scope: Construct, props: Partial<BastionProps> = {}): Bastion {
  const network = new Network(scope, "network", { cidr: "10.0.0.0/16" });
  return new Bastion(scope, "bastion", { network, allowFrom: ["203.0.113.0/24"], publicKeys: [KEY], ...props });
}
