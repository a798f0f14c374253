import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import { RequestBalancer } from "./application-balancer";
import { defineCertificate } from "./certificate";
import { ConnectionBalancer } from "./connection-balancer";
import type { Context } from "./context";
import { ListenerParts } from "./listener-parts";
import { TargetPoolHandle } from "./target-pool";
import { PublicIp } from "../../../l1/stackit/public-ip";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import { tagMap } from "../../core/tags";
import { ProvisionalResource } from "../../families/load-balancing/provisional-resource";
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
import { TargetProtocol } from "../../load-balancing/protocols";

/** What becomes of a load balancer: one of two products. */
export interface IBalancer {
  readonly id: string;
  readonly privateIp: string;
  /** Writes its listeners and pools, in a fixed order. */
  write(listeners: readonly ListenerParts[], pools: readonly TargetPoolHandle[]): void;
}

/**
 * A load balancer: its listeners and pools are parts of it. Its public address is a resource of its own, so that it outlives the load balancer.
 *
 * STACKIT has two products, of which one takes connections and the other requests. Which one it becomes follows from its first target group.
 */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId = Lazy.stringValue({ produce: () => this.balancer.id });
  public readonly privateIp = Lazy.stringValue({ produce: () => this.balancer.privateIp });
  public readonly publicIp?: string;
  private balancer: IBalancer;
  private readonly provisional: ProvisionalResource;
  private takesRequests = false;
  private readonly pools = new Map<string, TargetPoolHandle>();
  private readonly listeners: ListenerParts[] = [];

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly spec: LoadBalancerSpec,
  ) {
    this.publicIp = spec.publicIp ? publicAddress(context, scope, spec.tags) : undefined;
    const balancer = new ConnectionBalancer(context, scope, spec, this.publicIp);
    this.provisional = new ProvisionalResource(balancer.resource);
    this.balancer = balancer;
    refuseIncomplete(scope, "it has no listener, and STACKIT makes no load balancer without one; define one by addListener", () => this.listeners.length === 0);
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    this.choose(scope, spec.protocol);
    const pool = new TargetPoolHandle(scope, spec, () => this.write());
    this.pools.set(pool.targetGroupId, pool);
    this.write();
    return pool;
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    const listener = new ListenerParts(scope, spec, () => this.write());
    this.listeners.push(listener);
    this.write();
    return listener;
  }

  public addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle {
    return defineCertificate(this.context, scope, spec);
  }

  /** The first target group decides. */
  private choose(scope: Construct, protocol: TargetProtocol): void {
    const takesRequests = protocol === TargetProtocol.HTTP;
    if (this.pools.size === 0 && takesRequests) {
      this.becomeRequestBalancer();
    }
    this.takesRequests = this.pools.size === 0 ? takesRequests : this.takesRequests;
    if (takesRequests !== this.takesRequests) {
      const others = this.takesRequests ? TargetProtocol.HTTP : `${TargetProtocol.TCP} or ${TargetProtocol.UDP}`;
      new Faults(scope, "TargetGroup").refuse("protocol", protocol, `${others}, as the load balancer's other groups; STACKIT's load balancers take connections or requests, never both: define a second one`);
    }
  }

  private becomeRequestBalancer(): void {
    this.provisional.giveWay();
    this.balancer = new RequestBalancer(this.context, this.scope, this.spec, this.publicIp);
  }

  /** The lists are in a fixed order, whatever that of the program. */
  private write(): void {
    const pools = [...this.pools.keys()].sort().map((name) => this.pools.get(name)!);
    this.balancer.write([...this.listeners].sort((one, other) => (one.spec.name < other.spec.name ? -1 : 1)), pools);
  }
}

/** The load balancer takes the address, which Terraform must not undo. */
function publicAddress({ place }: Context, scope: Construct, tags: Record<string, string>): string {
  return new PublicIp(scope, "PublicIp", { ...place, labels: tagMap(tags), lifecycle: { ignoreChanges: ["network_interface_id"] } }).ip;
}
