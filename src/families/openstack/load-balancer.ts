import type { Construct } from "constructs";
import { defineCertificate } from "./certificate";
import { ListenerHandle } from "./listener";
import type { DriverContext } from "./lookups";
import { balancerFlavorId } from "./lookups";
import { PoolHandle } from "./pool";
import { LbLoadbalancerV2 } from "../../../l1/openstack/lb-loadbalancer-v2";
import { NetworkingFloatingipV2 } from "../../../l1/openstack/networking-floatingip-v2";
import { filled } from "../../core/lists";
import { tagList } from "../../core/tags";
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

/** A load balancer on Octavia, and the floating IP that leads to it. */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly privateIp: string;
  public readonly publicIp?: string;

  public constructor(
    scope: Construct,
    private readonly context: DriverContext,
    spec: LoadBalancerSpec,
  ) {
    const { profile, provider } = context;
    const tags = tagList(spec.tags);
    const balancer = new LbLoadbalancerV2(scope, "Resource", {
      name: spec.name,
      vipSubnetId: spec.subnetId,
      vipNetworkId: spec.subnetId === undefined ? spec.networkId : undefined,
      vipAddress: spec.privateIp,
      flavorId: spec.size === undefined ? undefined : balancerFlavorId(context, spec.size),
      tags,
      provider,
    });
    this.loadBalancerId = balancer.id;
    this.privateIp = balancer.vipAddress;
    if (spec.publicIp) {
      const floating = new NetworkingFloatingipV2(scope, "PublicIp", {
        pool: profile.externalNetwork,
        portId: balancer.vipPortId,
        tags,
        dependsOn: filled(spec.dependencies),
        provider,
      });
      this.publicIp = floating.address;
    }
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    return new PoolHandle(scope, this.context, this.loadBalancerId, spec);
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    return new ListenerHandle(scope, this.context, this.loadBalancerId, spec);
  }

  public addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle {
    return defineCertificate(scope, this.context, spec);
  }
}
