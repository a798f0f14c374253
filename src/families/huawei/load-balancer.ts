import type { Construct } from "constructs";
import type { BalancingOffer } from "./balancing-resources";
import type { HuaweiContext } from "./context";
import { ListenerHandle } from "./listener";
import { defineAddress } from "./public-address";
import type { PlacedCertificate } from "./sni";
import { TargetGroupHandle } from "./target-group";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";
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

/** A load balancer on one subnet. Its public address is a resource of its own, so that it outlives the load balancer. */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly privateIp: string;
  public readonly publicIp?: string;
  private readonly neutronSubnetId: string;
  private readonly certificates = new Map<string, PlacedCertificate>();

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: BalancingOffer,
    scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    const { name, networkId: vpcId, privateIp, size } = spec;
    const subnetId = spec.subnetId!;
    const address = spec.publicIp ? defineAddress(scope, "PublicIp", context, spec) : undefined;
    this.neutronSubnetId = context.neutronSubnetId(subnetId);
    const balancer = offer.resources.balancer(scope, "Resource", {
      provider: context.provider,
      name,
      zone: spec.zone!,
      vpcId,
      subnetId,
      neutronSubnetId: this.neutronSubnetId,
      privateIp,
      addressId: address?.id,
      size,
      tags: tagMap(spec.tags),
      dependsOn: filled(spec.dependencies),
    });
    this.loadBalancerId = balancer.id;
    this.privateIp = balancer.address;
    this.publicIp = address?.publicip.ipAddress;
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    return new TargetGroupHandle(this.context, this.offer, scope, { ...this.place, spec });
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    return new ListenerHandle(this.context, this.offer, scope, { ...this.place, spec, certificates: this.certificates });
  }

  /** Listeners hold the certificate, so a new one has to be there before the old one can go. */
  public addCertificate(scope: Construct, { name, pem }: CertificateSpec): CertificateHandle {
    const { certificate, chain, privateKey } = pem!;
    const made = this.offer.resources.certificate!(scope, "Resource", {
      provider: this.context.provider,
      name,
      certificate: chain === undefined ? certificate : `${certificate}\n${chain}`,
      privateKey,
      lifecycle: { createBeforeDestroy: true },
    });
    const certificateId = made.id;
    this.certificates.set(certificateId, { made, text: certificate });
    return { certificateId };
  }

  private get place(): { readonly loadbalancerId: string; readonly neutronSubnetId: string } {
    return { loadbalancerId: this.loadBalancerId, neutronSubnetId: this.neutronSubnetId };
  }
}
