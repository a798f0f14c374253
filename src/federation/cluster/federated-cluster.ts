import { Lazy } from "cdktf";
import { API_PORT } from "./api-balancer";
import { ClusterAgents } from "./cluster-agents";
import type { ClusterAgentsProps } from "./cluster-agents-props";
import { SEATS_PER_MEMBER, checkCluster } from "./cluster-checks";
import { serversLeave } from "./cluster-exit";
import { labelsOf } from "./cluster-labels";
import { ClusterManifests } from "./cluster-manifests";
import { ClusterNetworking, PACKET_BYTES } from "./cluster-networking";
import type { NodeFrame } from "./cluster-nodes";
import { defineNode } from "./cluster-nodes";
import { DEFAULT_VERSION, K3S_RELEASES } from "./cluster-release";
import type { Birth } from "./cluster-spec";
import { ClusterUpgrades, planOfPatches, planTo } from "./cluster-upgrades";
import type { FederatedClusterProps } from "./federated-cluster-props";
import { serverCloudInit } from "./node-cloud-init";
import { snapshotsConfig } from "./node-config";
import type { Server } from "../../compute/server";
import { Faults } from "../../core/faults";
import { keepData } from "../../core/kept-data";
import { literalText } from "../../core/literal-text";
import { RemovalPolicy, removalPolicyFor } from "../../core/removal-policy";
import { checkShape } from "../../core/shape-check";
import { GeneratedPassword } from "../../families/random/generated-password";
import { Firewall } from "../../network/firewall";
import type { Peer } from "../../network/peer";
import { Port } from "../../network/port";
import { BucketAccessKey } from "../../storage/bucket-access-key";
import { StorageCapability } from "../../storage/capabilities";
import { Volume } from "../../storage/volume";
import type { MemberExitStep } from "../exit-step";
import { FederatedPart } from "../federated-part";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";
import type { Seats } from "../seats";
import { sharedTags } from "../shared-tags";
import type { Voter } from "../voters";
import { chooseVoters } from "../voters";

/** Where the cluster's state is: its certificates, too. */
const DATA_PATH = "/var/lib/rancher/k3s/server";

/**
 * One Kubernetes over all members of a federation: k3s, with an etcd on as many operators as vote. Any operator may be lost, and the API and the workloads go on elsewhere.
 *
 * ```ts
 * const cluster = new FederatedCluster(federation, "k8s", { servers: { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }) } });
 * cluster.addAgents("web", { count: 6, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }) });
 * ```
 *
 * @see https://docs.k3s.io
 */
export class FederatedCluster extends FederatedPart {
  private readonly props: FederatedClusterProps;
  private readonly frame: NodeFrame;
  private readonly seats: Seats;
  private readonly voters: readonly Voter[];
  private readonly manifests: ClusterManifests;
  private readonly byMember = new Map<string, Server[]>();
  private readonly firewalls: Firewall[] = [];
  private readonly pools: ClusterAgents[] = [];
  private readonly openings: ((of: ClusterAgents | Firewall) => void)[] = [];

  /**
   * @throws ValidationError when a property is wrong, blocks of addresses overlap, or too many of those who voted would be gone at once
   * @throws CapabilityError when a member lacks something, such as volumes
   */
  public constructor(federation: Federation, id: string, props: FederatedClusterProps) {
    super(federation, id);
    checkShape(this, "FederatedCluster", "FederatedClusterProps", props);
    this.props = props;
    const faults = new Faults(this, "FederatedCluster");
    checkCluster(faults, federation, id, props);
    faults.throwIfAny();
    this.seats = federation._claimSeats(this, SEATS_PER_MEMBER);
    this.voters = federation._chooseVoters(this, this.count);
    this.frame = this.frameOf();
    const { upgrades, version } = { ...this.frame.cluster, ...this.frame };
    this.manifests = new ClusterManifests(this, upgrades === ClusterUpgrades.PATCHES ? { "archipel-upgrades": planOfPatches(version) } : {});
    this.defineServers();
  }

  /** Its servers, member by member. */
  public get servers(): Server[] {
    return [...this.byMember.values()].flat();
  }

  /** Its servers on a member. */
  public serversOn(name: string): Server[] {
    checkShape(this, "FederatedCluster", "FederatedCluster.serversOn", { name });
    return [...(this.byMember.get(this.federation.member(name).memberName) ?? [])];
  }

  /** Where the API is within the federation: `https://10.64.0.16:6443` for each server. Each node has one address for all of them, `https://127.0.0.1:7443`. */
  public get apiAddresses(): string[] {
    return this.voters.map((voter) => `https://${this.addressOf(voter)}:${API_PORT}`);
  }

  /** Who has it may join as a server, and is then whoever it wants to be. Sensitive: an output with it must be so, too. */
  public get token(): string {
    return this.frame.cluster.serverToken;
  }

  /** What brings the nodes of a running cluster to `version`: servers first, one at a time, then agents. For `kubectl apply`. */
  public get upgradePlan(): string {
    return planTo(this.frame.version);
  }

  /**
   * Adds agents. Without any, workloads run on the servers.
   *
   * @throws ValidationError when a property is wrong
   */
  public addAgents(id: string, props: ClusterAgentsProps): ClusterAgents {
    checkShape(this, "FederatedCluster", "FederatedCluster.addAgents", { props });
    const pool = ClusterAgents._define(this.frame, id, props);
    this.pools.push(pool);
    this.openings.forEach((open) => open(pool));
    return pool;
  }

  /**
   * What the cluster gets from the start: Kubernetes' YAML, one document or several.
   *
   * One that the program knows is applied when the cluster is founded, and what it says later reaches no cluster that is there: use `kubectl apply` then. One with what only
   * Terraform knows in it, such as a secret, is a part of the servers' user data: another value replaces the servers.
   *
   * @param name a name for it
   * @param manifest the YAML
   * @throws ValidationError when the name is taken, or the text is no YAML
   */
  public addManifest(name: string, manifest: string): void {
    checkShape(this, "FederatedCluster", "FederatedCluster.addManifest", { manifest, name });
    this.manifests.add(name, manifest);
  }

  /** Lets a peer reach the API from outside the federation. Give its name in `apiNames`. */
  public allowApi(peer: Peer): void {
    checkShape(this, "FederatedCluster", "FederatedCluster.allowApi", { peer });
    this.firewalls.forEach((firewall) => firewall.allow(peer, Port.tcp(API_PORT), "Kubernetes API"));
  }

  /** Lets a peer reach a port of all nodes, as services of the type LoadBalancer are on each of them: 80 and 443 for the ingress of k3s. */
  public allow(peer: Peer, port: Port, description?: string): void {
    checkShape(this, "FederatedCluster", "FederatedCluster.allow", { description, peer, port });
    const open = (of: ClusterAgents | Firewall): void => of.allow(peer, port, description);
    this.openings.push(open);
    [...this.firewalls, ...this.pools].forEach(open);
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const own = this.byMember.get(member.memberName)?.length ?? 0;
    const others = this.federation.members.filter((other) => other !== member && !other.isLeaving);
    const after = chooseVoters(others.map(({ memberName, operatorGroup }) => ({ name: memberName, group: operatorGroup })), this.count);
    const isNew = ({ member: name, index }: Voter): boolean => !this.voters.some((voter) => voter.member === name && voter.index === index);
    return serversLeave(this.node.path, member, own, [...new Set(after.filter(isNew).map((voter) => voter.member))], after.length);
  }

  private get count(): number {
    return this.props.servers.count ?? 3;
  }

  private get onVolume(): boolean {
    return this.props.servers.dataGib !== 0;
  }

  private frameOf(): NodeFrame {
    const { version = DEFAULT_VERSION, upgrades = ClusterUpgrades.PLANNED, networking = ClusterNetworking.VXLAN } = this.props;
    const { podCidr = "10.42.0.0/16", serviceCidr = "10.43.0.0/16", apiNames = [], releasesUrl = K3S_RELEASES, unreachableSeconds = 60 } = this.props;
    const { mtu = this.federation.overlay?.mtu ?? PACKET_BYTES } = this.props;
    const secret = (id: string): GeneratedPassword => new GeneratedPassword(this, id, { lettersAndDigits: true });
    const serverToken = secret("ServerToken");
    keepData(serverToken, removalPolicyFor(this, "FederatedCluster", this.props.removalPolicy));
    return {
      federation: this.federation,
      version,
      cluster: {
        clusterName: this.node.id,
        ...{ version, upgrades, networking, mtu, unreachableSeconds, podCidr, serviceCidr, apiNames, releasesUrl },
        seats: this.seats.all(SEATS_PER_MEMBER),
        onVolume: this.onVolume,
        serverToken: serverToken.result,
        agentToken: secret("AgentToken").result,
      },
    };
  }

  private defineServers(): void {
    const snapshots = this.snapshots();
    for (const member of this.federation.members) {
      const own = this.voters.filter((voter) => voter.member === member.memberName);
      const tags = { ...this.federation.tags, ...this.props.servers.tags };
      const firewall = own.length > 0 ? new Firewall(this.on(member), "Firewall", { tags }) : undefined;
      this.firewalls.push(...(firewall ? [firewall] : []));
      this.byMember.set(member.memberName, own.map((voter) => this.defineServer(member, voter, firewall!, snapshots)));
    }
  }

  private defineServer(member: FederationMember, voter: Voter, firewall: Firewall, snapshots: string | undefined): Server {
    const id = String(voter.index);
    const server = defineNode(this.frame, this.on(member), id, {
      member,
      suffix: `server-${id}`,
      address: this.addressOf(voter),
      firewall,
      birth: Lazy.stringValue({ produce: () => literalText(JSON.stringify(this.birthOf(member, voter))) }),
      machine: this.props.servers,
      cloudInit: (node) => serverCloudInit(this.frame.cluster, node, { manifests: this.manifests.expression, snapshots }),
    });
    if (this.onVolume) {
      const { dataGib: sizeGib = 10 } = this.props.servers;
      const tags = sharedTags(member.cloud, StorageCapability.VOLUME_TAGS, this.federation.tags);
      const volume = new Volume(this.on(member), `Data${id}`, { sizeGib, removalPolicy: this.props.removalPolicy ?? RemovalPolicy.DESTROY, tags });
      server.attachVolume(volume, { mountPath: DATA_PATH });
    }
    return server;
  }

  /** Who joined first founds: its servers have been there for the longest. */
  private birthOf(member: FederationMember, voter: Voter): Birth {
    const slotOf = ({ member: name }: Voter): number => this.federation.member(name).slot;
    const first = this.voters.reduce((best, one) => ((slotOf(one) - slotOf(best) || one.index - best.index) < 0 ? one : best));
    return {
      version: this.frame.version,
      labels: Object.entries(labelsOf(member)).map(([key, value]) => `${key}=${value}`),
      taints: this.pools.length === 0 ? [] : ["node-role.kubernetes.io/control-plane=true:NoSchedule"],
      founder: voter === first,
      voters: this.voters.map((one) => this.addressOf(one)),
      manifests: this.manifests.atFounding,
    };
  }

  private snapshots(): string | undefined {
    if (this.props.snapshots === undefined) {
      return undefined;
    }
    const { bucket, schedule = "0 */6 * * *", retention = 28 } = this.props.snapshots;
    const key = new BucketAccessKey(this, "SnapshotsKey", { bucket });
    return snapshotsConfig(key, bucket.bucketName, this.node.id, schedule, retention);
  }

  private addressOf({ member, index }: Voter): string {
    return this.seats.of(this.federation.member(member), index);
  }
}
