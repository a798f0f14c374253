import { Annotations, Aspects } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { TargetPoolHandle } from "./target-pool";
import { Loadbalancer } from "../../../l1/stackit/loadbalancer";
import { PublicIp } from "../../../l1/stackit/public-ip";
import { Faults } from "../../core/faults";
import { tagMap } from "../../core/tags";
import type {
  CertificateHandle,
  CertificateSpec,
  IListenerHandle,
  ILoadBalancerHandle,
  ITargetGroupHandle,
  ListenerRuleSpec,
  ListenerSpec,
  LoadBalancerSpec,
  TargetGroupSpec,
} from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

const NO_HTTP = "nothing, as STACKIT's load balancer does not look into connections";

/**
 * A load balancer: its listeners and pools are parts of it. Its public address is a resource of its own, so that it outlives the load balancer.
 *
 * Left alone, a load balancer puts a security group of its own on the interfaces of its targets, which Terraform would take away at the next run. It is
 * told not to: the servers' firewalls let in what comes from their network, where the load balancer stands.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/loadbalancer.md
 */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly publicIp?: string;
  private readonly balancer: Loadbalancer;
  private readonly pools = new Map<string, TargetPoolHandle>();
  private readonly listeners: ListenerSpec[] = [];

  public constructor(
    context: Context,
    scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    const { place } = context;
    const ip = spec.publicIp ? publicAddress(context, scope, spec.tags) : undefined;
    this.balancer = new Loadbalancer(scope, "Resource", {
      ...place,
      name: spec.name,
      planId: spec.size,
      networks: [{ networkId: spec.networkId, role: "ROLE_LISTENERS_AND_TARGETS" }],
      externalAddress: ip?.ip,
      options: { privateNetworkOnly: !spec.publicIp },
      disableSecurityGroupAssignment: true,
      listeners: [],
      targetPools: [],
    });
    this.loadBalancerId = this.balancer.name;
    this.publicIp = ip?.ip;
    Aspects.of(scope).add({ visit: (node) => (node === scope ? this.warn(scope) : undefined) });
  }

  public get privateIp(): string {
    return this.balancer.privateAddress;
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    const pool = new TargetPoolHandle(scope, spec, () => this.write());
    this.pools.set(pool.targetGroupId, pool);
    this.write();
    return pool;
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    this.listeners.push(spec);
    this.write();
    return {
      listenerId: spec.name,
      addRule: (_rule: ListenerRuleSpec): void => new Faults(scope, "Listener").refuse("addRule", undefined, NO_HTTP),
    };
  }

  /** Never called: the capability is not listed. */
  public addCertificate(scope: Construct, _spec: CertificateSpec): CertificateHandle {
    return new Faults(scope, "LoadBalancer").refuse("addCertificate", undefined, NO_HTTP);
  }

  /** The lists are in a fixed order, whatever that of the program. */
  private write(): void {
    const names = [...this.pools.keys()].sort();
    this.balancer.putTargetPools(names.map((name) => this.pools.get(name)!.toPool()));
    const listeners = [...this.listeners].sort((one, other) => (one.name < other.name ? -1 : 1));
    this.balancer.putListeners(
      listeners.map(({ name, port, protocol, defaultTargetGroupId }) => ({
        displayName: name,
        port,
        protocol: protocol === ListenerProtocol.UDP ? "PROTOCOL_UDP" : "PROTOCOL_TCP",
        targetPool: defaultTargetGroupId,
      })),
    );
  }

  /** What the provider will not take, said before anybody deploys. */
  private warn(scope: Construct): void {
    if (this.listeners.length === 0) {
      Annotations.of(scope).addWarning("STACKIT makes no load balancer without a listener; the provider will refuse it");
    }
    for (const pool of [...this.pools.values()].filter(({ isEmpty }) => isEmpty)) {
      Annotations.of(pool.scope).addWarning("STACKIT makes no target pool without a target; the provider will refuse it");
    }
  }
}

/** The load balancer takes the address, which Terraform must not undo. */
function publicAddress({ place }: Context, scope: Construct, tags: Record<string, string>): PublicIp {
  return new PublicIp(scope, "PublicIp", { ...place, labels: tagMap(tags), lifecycle: { ignoreChanges: ["network_interface_id"] } });
}
