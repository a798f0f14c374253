import type { Construct } from "constructs";
import { VPC_BLOCKS } from "./blocks";
import type { HuaweiContext } from "./context";

/** Defines a security group that lets private addresses in on one port: those of the VPC, and of networks that it is connected with. */
export function admitPrivately({ provider, resources }: HuaweiContext, scope: Construct, name: string, port: number): string {
  const group = new resources.securityGroup(scope, "SecurityGroup", { provider, name, deleteDefaultRules: true });
  VPC_BLOCKS.forEach((remoteIpPrefix) =>
    new resources.securityGroupRule(scope, `inbound-${remoteIpPrefix.replace("/", "-")}`, {
      provider,
      securityGroupId: group.id,
      direction: "ingress",
      ethertype: "IPv4",
      protocol: "tcp",
      portRangeMin: port,
      portRangeMax: port,
      remoteIpPrefix,
    }));
  return group.id;
}
