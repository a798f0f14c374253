import type { ClusterAgentsProps } from "./cluster-agents-props";
import { checkAgents } from "./cluster-checks";
import { agentsLeave } from "./cluster-exit";
import { labelsOf } from "./cluster-labels";
import type { NodeFrame } from "./cluster-nodes";
import { defineNode, taintText } from "./cluster-nodes";
import { agentCloudInit } from "./node-cloud-init";
import type { Server } from "../../compute/server";
import { Faults } from "../../core/faults";
import { Firewall } from "../../network/firewall";
import type { Peer } from "../../network/peer";
import type { Port } from "../../network/port";
import type { MemberExitStep } from "../exit-step";
import { FederatedPart } from "../federated-part";
import type { FederationMember } from "../federation-member";
import { takersOf } from "../shares";
import { Spread } from "../spread";

/**
 * Agents of a cluster that are alike: the nodes that workloads run on. Made by `cluster.addAgents(…)`. They join by themselves when they start.
 */
export class ClusterAgents extends FederatedPart {
  /** @internal */
  public static _define(frame: NodeFrame, id: string, props: ClusterAgentsProps): ClusterAgents {
    return new ClusterAgents(frame, id, props);
  }

  private readonly byMember = new Map<string, Server[]>();
  private readonly firewalls: Firewall[] = [];

  private constructor(private readonly frame: NodeFrame, id: string, private readonly props: ClusterAgentsProps) {
    super(frame.federation, `${frame.cluster.clusterName}-${id}`);
    const { federation } = frame;
    const faults = new Faults(this, "ClusterAgents");
    checkAgents(faults, federation, props);
    faults.throwIfAny();
    const shares = federation._share(this, this.spread, props.count);
    const seats = federation._claimSeats(this, Math.max(1, ...shares.values()));
    for (const member of federation.members) {
      const share = shares.get(member.memberName)!;
      const scope = this.on(member);
      const firewall = share > 0 ? new Firewall(scope, "Firewall", { tags: { ...federation.tags, ...props.tags } }) : undefined;
      this.firewalls.push(...(firewall ? [firewall] : []));
      this.byMember.set(member.memberName, Array.from({ length: share }, (_, index) => this.define(member, `${id}-${index}`, seats.of(member, index), String(index), firewall!)));
    }
  }

  /** All of them, member by member. */
  public get all(): Server[] {
    return [...this.byMember.values()].flat();
  }

  /** Those on a member. */
  public onMember(name: string): Server[] {
    return [...this.byMember.get(this.federation.member(name).memberName)!];
  }

  /** Lets a peer in, on every member. */
  public allow(peer: Peer, port: Port, description?: string): void {
    this.firewalls.forEach((firewall) => firewall.allow(peer, port, description));
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const has = new Map([...this.byMember].map(([name, servers]) => [name, servers.length]));
    const takers = [...takersOf(this.spread, this.federation.members, member, this.props.count, has).keys()];
    return agentsLeave(this.node.path, member, this.byMember.get(member.memberName)!.length, takers);
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
