import type { ClusterAgentsProps } from "./cluster-agents-props";
import { checkAgents } from "./cluster-checks";
import { agentsLeave } from "./cluster-exit";
import { labelsOf } from "./cluster-labels";
import type { NodeFrame } from "./cluster-nodes";
import { defineNode, taintText } from "./cluster-nodes";
import { agentCloudInit } from "./node-cloud-init";
import type { Server } from "../../compute/server";
import { Faults } from "../../core/faults";
import type { Firewall } from "../../network/firewall";
import type { MemberExitStep } from "../exit-step";
import type { FederationMember } from "../federation-member";
import { SharedServers } from "../shared-servers";
import { Spread } from "../spread";

/**
 * Agents of a cluster that are alike: the nodes that workloads run on. Made by `cluster.addAgents(…)`. They join by themselves when they start.
 */
export class ClusterAgents extends SharedServers {
  /** @internal */
  public static _define(frame: NodeFrame, id: string, props: ClusterAgentsProps): ClusterAgents {
    return new ClusterAgents(frame, id, props);
  }

  private constructor(private readonly frame: NodeFrame, id: string, private readonly props: ClusterAgentsProps) {
    super(frame.federation, `${frame.cluster.clusterName}-${id}`);
    const { federation } = frame;
    const faults = new Faults(this, "ClusterAgents");
    checkAgents(faults, federation, props);
    faults.throwIfAny();
    this._shareOut({
      spread: this.spread,
      count: props.count,
      tags: props.tags,
      define: (member, index, address, firewall) => this.define(member, `${id}-${index}`, address, String(index), firewall),
    });
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const takers = [...this._takers(this.spread, member, this.props.count).keys()];
    return agentsLeave(this.node.path, member, this.onMember(member.memberName).length, takers);
  }

  private get spread(): Spread {
    return this.props.spread ?? Spread.even();
  }

  private define(member: FederationMember, suffix: string, address: string, index: string, firewall: Firewall): Server {
    const { cluster, version } = this.frame;
    const { labels = {}, taints = [] } = this.props;
    const birth = {
      version,
      labels: Object.entries({ ...labels, ...labelsOf(member) }).map(([key, value]) => `${key}=${value}`),
      taints: taints.map(taintText),
    };
    return defineNode(this.frame, this.on(member), index, {
      member, suffix, address, firewall, birth: JSON.stringify(birth), machine: this.props, cloudInit: (node) => agentCloudInit(cluster, node),
    });
  }
}
