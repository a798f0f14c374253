import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { ForwardingRuleHandle } from "./forwarding-rule";
import { lanNumber } from "./lan-number";
import { TargetListHandle } from "./target-list";
import { Ipblock } from "../../../l1/ionoscloud/ipblock";
import { Networkloadbalancer } from "../../../l1/ionoscloud/networkloadbalancer";
import { Faults } from "../../core/faults";
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

/** The mask of a LAN. */
const PREFIX = 24;

/**
 * A load balancer between the LAN that leads to the internet and that of its targets, where it has an address out of the network's block: a
 * block of IONOS' own choice would not reach them. Its public address is a resource of its own, so that it outlives the load balancer.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/networkloadbalancer.md
 */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly publicIp: string;
  private readonly balancer: Networkloadbalancer;
  private readonly address?: string;
  private readonly groups = new Map<string, TargetListHandle>();

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    const { provider, datacenterId, cloud, plans } = context;
    const plan = spec.subnetId === undefined ? undefined : plans.get(spec.subnetId);
    this.address = plan?.addresses.take(scope, "LoadBalancer", spec.privateIp) ?? spec.privateIp;
    const block = new Ipblock(scope, "PublicIp", { provider, name: spec.name, location: cloud.region.name, size: 1 });
    this.publicIp = Fn.element(block.ips, 0) as string;
    this.balancer = new Networkloadbalancer(scope, "Resource", {
      provider,
      datacenterId,
      name: spec.name,
      listenerLan: lanNumber(context.publicLan.id),
      targetLan: lanNumber(spec.subnetId ?? spec.networkId),
      ips: [this.publicIp],
      lbPrivateIps: this.address === undefined ? undefined : [`${this.address}/${PREFIX}`],
    });
    this.loadBalancerId = this.balancer.id;
  }

  public get privateIp(): string {
    return this.address ?? (Fn.element(Fn.split("/", Fn.element(this.balancer.lbPrivateIps, 0) as string), 0) as string);
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    const group = new TargetListHandle(scope, spec);
    this.groups.set(group.targetGroupId, group);
    return group;
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    const group = this.groups.get(spec.defaultTargetGroupId)!;
    return new ForwardingRuleHandle(this.context, scope, { loadBalancerId: this.loadBalancerId, listenerIp: this.publicIp, listener: spec, group });
  }

  /** Never called: the capability is not listed. */
  public addCertificate(scope: Construct, _spec: CertificateSpec): CertificateHandle {
    return new Faults(scope, "LoadBalancer").refuse("addCertificate", undefined, "nothing, as IONOS' Network Load Balancer does not look into connections");
  }
}
