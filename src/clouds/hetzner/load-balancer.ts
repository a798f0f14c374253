import type { Construct } from "constructs";
import { defineCertificate } from "./certificate";
import type { Context } from "./context";
import { idNumber } from "./ids";
import { labelsOf } from "./labels";
import { defineService } from "./load-balancer-service";
import { defineTargets } from "./shared-targets";
import { TargetGroupHandle } from "./target-group";
import { LoadBalancer } from "../../../l1/hcloud/load-balancer";
import { LoadBalancerNetwork } from "../../../l1/hcloud/load-balancer-network";
import { Faults } from "../../core/faults";
import type { SharedTargets } from "../../families/load-balancing/shared-targets";
import type {
  CertificateHandle,
  CertificateSpec,
  IListenerHandle,
  ILoadBalancerHandle,
  ITargetGroupHandle,
  ListenerSpec,
  LoadBalancerSpec,
  TargetGroupSpec,
} from "../../load-balancing/driver";
import { BalancingAlgorithm } from "../../load-balancing/protocols";

const ALGORITHMS: Partial<Record<BalancingAlgorithm, string>> = {
  [BalancingAlgorithm.ROUND_ROBIN]: "round_robin",
  [BalancingAlgorithm.LEAST_CONNECTIONS]: "least_connections",
};

/**
 * A load balancer, and its place on the network. It has public addresses for good; whether they answer is a property of that place.
 *
 * Targets and the algorithm are the whole load balancer's: a target group has no resource of its own, and comes to be with the listeners that use it.
 */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly publicIp?: string;
  private readonly balancer: LoadBalancer;
  private readonly place: LoadBalancerNetwork;
  private readonly targets: SharedTargets;
  private readonly groups = new Map<string, TargetGroupHandle>();
  private readonly labels?: Record<string, string>;
  private algorithm?: BalancingAlgorithm;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    const { provider, location } = context;
    this.labels = labelsOf(scope, "LoadBalancer", spec.tags);
    this.balancer = new LoadBalancer(scope, "Resource", {
      provider,
      location,
      name: spec.name,
      loadBalancerType: spec.size!,
      labels: this.labels,
    });
    this.write(BalancingAlgorithm.ROUND_ROBIN);
    this.place = new LoadBalancerNetwork(scope, "Network", {
      provider,
      loadBalancerId: idNumber(scope, "LoadBalancer", "loadBalancerId", this.balancer.id),
      subnetId: spec.subnetId,
      networkId: spec.subnetId === undefined ? idNumber(scope, "LoadBalancer", "network", spec.networkId) : undefined,
      ip: spec.privateIp,
      enablePublicInterface: spec.publicIp,
    });
    this.targets = defineTargets(context, scope, this.balancer.id, this.place);
    this.loadBalancerId = this.balancer.id;
    this.publicIp = spec.publicIp ? this.balancer.ipv4 : undefined;
  }

  public get privateIp(): string {
    return this.place.ip;
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    const group = new TargetGroupHandle(scope, spec, this.targets);
    this.groups.set(group.targetGroupId, group);
    return group;
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    const group = this.groups.get(spec.defaultTargetGroupId)!;
    const { algorithm } = group.spec;
    if (this.algorithm !== undefined && this.algorithm !== algorithm) {
      const allowed = `a target group with the algorithm ${this.algorithm}, as that is one for a whole load balancer at Hetzner`;
      new Faults(scope, "Listener").refuse("defaultTargets", algorithm, allowed);
    }
    this.algorithm = algorithm;
    this.write(algorithm);
    this.targets.use(group);
    return defineService(this.context, scope, { loadBalancerId: this.loadBalancerId, place: this.place, listener: spec, group: group.spec });
  }

  public addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle {
    return defineCertificate(this.context, scope, spec, this.labels);
  }

  /** The block is always there: leaving it out would leave the algorithm that was. */
  private write(algorithm: BalancingAlgorithm): void {
    this.balancer.putAlgorithm({ type: ALGORITHMS[algorithm] });
  }
}
