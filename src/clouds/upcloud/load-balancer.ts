import { Token } from "cdktf";
import type { Construct } from "constructs";
import { BackendHandle } from "./backend";
import { defineCertificate } from "./certificate";
import type { Context } from "./context";
import { FrontendHandle } from "./frontend";
import type { LoadbalancerNetworks } from "../../../l1/upcloud/loadbalancer";
import { Loadbalancer } from "../../../l1/upcloud/loadbalancer";
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

/** How a load balancer calls the networks that it is on. */
export const PRIVATE = "private";
const PUBLIC = "public";
const FAMILY = "IPv4";

/** A load balancer on one network, and on the internet where it is public. */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  private readonly balancer: Loadbalancer;
  private readonly networks: string[];

  public constructor(
    private readonly context: Context,
    scope: Construct,
    private readonly spec: LoadBalancerSpec,
  ) {
    const inside: LoadbalancerNetworks = { name: PRIVATE, type: PRIVATE, family: FAMILY, network: spec.subnetId! };
    const outside: LoadbalancerNetworks = { name: PUBLIC, type: PUBLIC, family: FAMILY };
    const networks = spec.publicIp ? [inside, outside] : [inside];
    this.networks = networks.map(({ name }) => name);
    this.balancer = new Loadbalancer(scope, "Resource", {
      provider: context.provider,
      zone: context.zone,
      name: spec.name,
      plan: spec.size!,
      networks,
      labels: tagMap(spec.tags),
      dependsOn: filled(spec.dependencies),
    });
    this.loadBalancerId = this.balancer.id;
  }

  public get privateIp(): string {
    return this.addressOn(PRIVATE);
  }

  public get publicIp(): string | undefined {
    return this.spec.publicIp ? this.addressOn(PUBLIC) : undefined;
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    return new BackendHandle(this.context, scope, this.loadBalancerId, spec);
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    return new FrontendHandle(this.context, scope, { loadBalancerId: this.loadBalancerId, networks: this.networks }, spec);
  }

  public addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle {
    return defineCertificate(scope, this.context, spec);
  }

  /** Nodes have several addresses on a network, and listen on one: that of the first node. */
  private addressOn(type: string): string {
    const listening = `[for address in network.ip_addresses : address.address if address.listen]`;
    const addresses = `[for network in ${this.balancer.fqn}.nodes[0].networks : ${listening} if network.type == "${type}"]`;
    return Token.asString(`\${element(flatten(${addresses}), 0)}`);
  }
}
