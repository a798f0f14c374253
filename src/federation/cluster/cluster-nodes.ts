import { Construct } from "constructs";
import { plainName } from "./cluster-labels";
import type { ClusterMachineOptions } from "./cluster-machine-options";
import type { ClusterSpec, NodeSpec } from "./cluster-spec";
import type { CloudInit } from "../../compute/cloud-init";
import { MachineImage } from "../../compute/machine-image";
import type { Server } from "../../compute/server";
import { GeneratedPassword } from "../../families/random/generated-password";
import { RememberedValue } from "../../families/terraform/remembered-value";
import type { NodeTaint } from "../../kubernetes/node-labels";
import type { Firewall } from "../../network/firewall";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";
import { defineMemberServer } from "../member-server";

/** What nodes of a cluster are defined in. */
export interface NodeFrame {
  readonly federation: Federation;
  readonly cluster: ClusterSpec;
  /** The release that new nodes start with. */
  readonly version: string;
}

/** One node, before it is defined. */
export interface NodePlan {
  readonly member: FederationMember;
  /** What sets it apart from others of the cluster on its member. */
  readonly suffix: string;
  readonly address: string;
  readonly firewall: Firewall;
  /** What is said when it is made, a JSON object; it may be lazy. Nothing secret. */
  readonly birth: string;
  readonly machine: ClusterMachineOptions;
  readonly cloudInit: (node: NodeSpec) => CloudInit;
}

/** Defines a node: its server, and beside it the password that keeps its name and what was said at its birth. */
export function defineNode({ federation, cluster }: NodeFrame, scope: Construct, id: string, plan: NodePlan): Server {
  const { member, suffix, address, firewall, machine } = plan;
  const about = new Construct(scope, `About${id}`);
  const node: NodeSpec = {
    name: plainName(`${cluster.clusterName}-${member.memberName}-${suffix}`),
    address,
    password: new GeneratedPassword(about, "Password", { lettersAndDigits: true }).result,
    birth: new RememberedValue(about, "Birth", plan.birth, { until: [] }).text,
  };
  const options = { ...machine, image: machine.image ?? MachineImage.debian("12") };
  return defineMemberServer(scope, id, options, { member, privateIp: address, firewall, cloudInit: plan.cloudInit(node), tags: federation.tags });
}

/** A taint as k3s takes it. */
export function taintText({ key, value, effect }: NodeTaint): string {
  return `${key}=${value ?? ""}:${effect}`;
}
