import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { defineCertificate } from "./certificate";
import type { Context } from "./context";
import type { Perimeter } from "./perimeter";
import { PoolHandle } from "./pool";
import { PublicSide } from "./public-side";
import { VirtualServices } from "./virtual-service";
import { requireCapabilities } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { Faults } from "../../core/faults";
import { ProgramMarker } from "../../families/terraform/program-marker";
import { LoadBalancingCapability } from "../../load-balancing/capabilities";
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

/** docs/resources/elb_virtual_service.md of the provider (2026-02-09): a public address is used by one virtual service and nothing else. */
const ONE_LISTENER =
  "a load balancer at Cloud Avenue has one listener, as a virtual service shares its address with nothing; define another LoadBalancer for the other port";

/**
 * An address at the edge gateway. What listens there is a virtual service, and what it sends to is a pool. Terraform remembers its network, which must
 * not go before they do. With a public address, it is reached on the network, too, once the program asks for the private one.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/elb_virtual_service.md
 */
export class LoadBalancerHandle implements ILoadBalancerHandle {
  public readonly loadBalancerId: string;
  public readonly publicIp?: string;
  private readonly waits: ITerraformDependable[];
  private readonly publicSide?: PublicSide;
  private readonly pools = new Map<string, PoolHandle>();
  private readonly address?: string;
  private services?: VirtualServices;
  private isInside: boolean;

  /** @throws ValidationError when the network has no way to the edge gateway, or nobody knows which address is free there */
  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    perimeter: Perimeter,
    spec: LoadBalancerSpec,
  ) {
    const network = context.vapps.known(spec.networkId);
    if (network?.routed === false) {
      new Faults(scope, "LoadBalancer").refuse("network", spec.networkId, "a network behind the edge gateway, which one with Egress.NONE is not");
    }
    this.address = network?.addresses?.take(scope, spec.privateIp, "LoadBalancer") ?? spec.privateIp;
    this.isInside = !spec.publicIp || spec.privateIp !== undefined;
    this.publicSide = spec.publicIp ? new PublicSide(scope, context, perimeter, spec.name) : undefined;
    const marker = new ProgramMarker(scope, "Resource", { name: spec.name, network: spec.networkId, private_ip: spec.privateIp });
    this.waits = [marker, ...spec.dependencies];
    this.loadBalancerId = scope.node.path;
    this.publicIp = this.publicSide?.address;
  }

  /** Asked for, the load balancer is reached there, too. */
  public get privateIp(): string {
    this.isInside = true;
    this.services?.defineInside(this.insideAddress());
    return this.insideAddress();
  }

  public addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle {
    const pool = new PoolHandle(scope, this.context, spec, this.waits);
    this.pools.set(pool.targetGroupId, pool);
    return pool;
  }

  public addListener(scope: Construct, spec: ListenerSpec): IListenerHandle {
    if (this.services !== undefined) {
      this.refuse("addListener");
    }
    const pool = this.pools.get(spec.defaultTargetGroupId)!;
    const services = new VirtualServices(scope, this.context, spec, { pool, waits: this.waits });
    this.services = services;
    if (this.publicSide !== undefined) {
      this.publicSide.open(spec);
      services.defineOutside(this.publicSide.address);
    }
    if (this.isInside) {
      services.defineInside(this.insideAddress());
    }
    return {
      listenerId: services.listenerId,
      addRule: (): void => new Faults(scope, "Listener").refuse("addRule", undefined, "nothing, as the capability is not listed"),
    };
  }

  public addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle {
    return defineCertificate(scope, this.context, spec);
  }

  private insideAddress(): string {
    const allowed = "a chosen address, as the network is not one of this program";
    return this.address ?? new Faults(this.scope, "LoadBalancer").refuse("privateIp", undefined, allowed);
  }

  private refuse(property: string): never {
    const capability = LoadBalancingCapability.LOAD_BALANCER;
    const nothing = { capabilities: [], shortfalls: [{ capability, reason: ONE_LISTENER }] };
    requireCapabilities(this.scope, "LoadBalancer", this.context.cloud, nothing, [{ capability, property }]);
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "unreachable");
  }
}
