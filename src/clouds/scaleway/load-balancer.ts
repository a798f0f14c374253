import type { Construct } from "constructs";
import { ipv4Of } from "./addresses";
import { BackendHandle } from "./backend";
import type { Context } from "./context";
import { FrontendHandle } from "./frontend";
import { IpamIp } from "../../../l1/scaleway/ipam-ip";
import { Lb } from "../../../l1/scaleway/lb";
import { LbCertificate } from "../../../l1/scaleway/lb-certificate";
import { LbIp } from "../../../l1/scaleway/lb-ip";
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
  PemSpec,
  TargetGroupSpec,
} from "../../load-balancing/driver";

/** A load balancer on one Private Network. Its public address is a resource of its own, so that it outlives the load balancer. */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly publicIp?: string;
  private readonly balancer: Lb;
  private readonly booked?: IpamIp;
  private address?: string;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: LoadBalancerSpec,
  ) {
    const { provider } = context;
    const zone = context.otherZone(spec.zone);
    const tags = tagList(spec.tags);
    const privateNetworkId = spec.subnetId!;
    const ip = spec.publicIp ? new LbIp(scope, "PublicIp", { provider, zone, tags }) : undefined;
    this.booked =
      spec.privateIp === undefined
        ? undefined
        : new IpamIp(scope, "PrivateAddress", { provider, address: spec.privateIp, source: [{ privateNetworkId }], tags });
    this.balancer = new Lb(scope, "Resource", {
      provider,
      zone,
      name: spec.name,
      type: spec.size!,
      ipIds: ip && [ip.id],
      assignFlexibleIp: ip ? undefined : false,
      privateNetwork: [{ privateNetworkId, ipamIds: this.booked && [this.booked.id] }],
      tags,
    });
    this.loadBalancerId = this.balancer.id;
    this.publicIp = ip?.ipAddress;
  }

  public get privateIp(): string {
    return (this.address ??= this.booked?.address ?? ipv4Of(this.balancer.privateIps));
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    return new BackendHandle(this.context, scope, this.loadBalancerId, spec);
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    return new FrontendHandle(this.context, scope, this.loadBalancerId, spec);
  }

  /** Frontends hold the certificate, so a new one has to be there before the old one can go. */
  public addCertificate(scope: Construct, { name, pem, domains = [] }: CertificateSpec): CertificateHandle {
    const [commonName, ...others] = domains;
    const certificate = new LbCertificate(scope, "Resource", {
      provider: this.context.provider,
      lbId: this.loadBalancerId,
      name,
      customCertificate: pem && { certificateChain: bundle(pem) },
      letsencrypt: pem ? undefined : { commonName, subjectAlternativeName: filled(others) },
      lifecycle: { createBeforeDestroy: true },
    });
    return { certificateId: certificate.id };
  }
}

/** Scaleway takes the certificates and the key as one text. */
function bundle({ certificate, chain, privateKey }: PemSpec): string {
  return [certificate, chain, privateKey].filter((part) => part !== undefined).join("\n");
}
