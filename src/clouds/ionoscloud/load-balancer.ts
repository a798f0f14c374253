import { Fn, Lazy } from "cdktf";
import type { Construct } from "constructs";
import { defineCertificate } from "./certificate";
import type { Context } from "./context";
import { ForwardingRuleHandle } from "./forwarding-rule";
import { HttpListenerHandle } from "./http-listener";
import { HttpTargetGroupHandle } from "./http-target-group";
import { lanNumber } from "./lan-number";
import { TargetListHandle } from "./target-list";
import { ApplicationLoadbalancer } from "../../../l1/ionoscloud/application-loadbalancer";
import { Ipblock } from "../../../l1/ionoscloud/ipblock";
import { Networkloadbalancer } from "../../../l1/ionoscloud/networkloadbalancer";
import { Faults } from "../../core/faults";
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

/** The mask of a LAN. */
const PREFIX = 24;

type Balancer = ApplicationLoadbalancer | Networkloadbalancer;
type BalancerConfig = ConstructorParameters<typeof Networkloadbalancer>[2];

/**
 * A load balancer between the LAN that leads to the internet and that of its targets, where it has an address out of the network's block: a
 * block of IONOS' own choice would not reach them. Its public address is a resource of its own, so that it outlives the load balancer.
 *
 * It is a Network Load Balancer until its first target group is asked by HTTP; then it is an Application Load Balancer. No product of IONOS is both.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/networkloadbalancer.md
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/application_loadbalancer.md
 */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly publicIp: string;
  private readonly config: BalancerConfig;
  private readonly address?: string;
  private readonly lists = new Map<string, TargetListHandle>();
  private balancer: Balancer;
  private readonly provisional: ProvisionalResource;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    const { provider, datacenterId, cloud, plans } = context;
    const plan = spec.subnetId === undefined ? undefined : plans.get(spec.subnetId);
    this.address = plan?.addresses.take(scope, "LoadBalancer", spec.privateIp) ?? spec.privateIp;
    const block = new Ipblock(scope, "PublicIp", { provider, name: spec.name, location: cloud.region.name, size: 1 });
    this.publicIp = Fn.element(block.ips, 0) as string;
    this.config = {
      provider,
      datacenterId,
      name: spec.name,
      listenerLan: lanNumber(context.publicLan.id),
      targetLan: lanNumber(spec.subnetId ?? spec.networkId),
      ips: [this.publicIp],
      lbPrivateIps: this.address === undefined ? undefined : [`${this.address}/${PREFIX}`],
    };
    this.balancer = new Networkloadbalancer(scope, "Resource", this.config);
    this.provisional = new ProvisionalResource(this.balancer);
    this.loadBalancerId = Lazy.stringValue({ produce: () => this.balancer.id });
  }

  public get privateIp(): string {
    return this.address ?? Lazy.stringValue({ produce: () => Fn.element(Fn.split("/", Fn.element(this.balancer.lbPrivateIps, 0) as string), 0) });
  }

  /** @throws ValidationError when a group before it is of the other kind */
  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    if (spec.protocol === TargetProtocol.HTTP) {
      this.becomeApplicationBalancer(scope);
      return new HttpTargetGroupHandle(this.context, scope, spec);
    }
    if (this.balancer instanceof ApplicationLoadbalancer) {
      this.refuse(scope, spec.protocol, TargetProtocol.HTTP);
    }
    const list = new TargetListHandle(scope, spec);
    this.lists.set(list.targetGroupId, list);
    return list;
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    const place = { loadBalancerId: this.balancer.id, listenerIp: this.publicIp };
    const group = this.lists.get(spec.defaultTargetGroupId);
    return group === undefined
      ? new HttpListenerHandle(this.context, scope, place, spec)
      : new ForwardingRuleHandle(this.context, scope, { ...place, listener: spec, group });
  }

  public addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle {
    return defineCertificate(this.context, scope, spec);
  }

  private becomeApplicationBalancer(scope: Construct): void {
    if (this.balancer instanceof ApplicationLoadbalancer) {
      return;
    }
    if (this.lists.size > 0) {
      this.refuse(scope, TargetProtocol.HTTP, TargetProtocol.TCP);
    }
    this.provisional.giveWay();
    this.balancer = new ApplicationLoadbalancer(this.scope, "Resource", this.config);
  }

  private refuse(scope: Construct, protocol: TargetProtocol, first: TargetProtocol): never {
    const allowed = `${first}, as that of the first group: a load balancer at IONOS passes TCP on or understands HTTP, and not both; define another LoadBalancer`;
    return new Faults(scope, "TargetGroup").refuse("protocol", protocol, allowed);
  }
}
