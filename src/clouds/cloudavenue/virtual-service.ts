import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Place } from "./context";
import type { PoolHandle } from "./pool";
import { ElbVirtualService } from "../../../l1/cloudavenue/elb-virtual-service";
import { Faults } from "../../core/faults";
import type { ListenerSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

const TYPES: Readonly<Record<ListenerProtocol, string>> = {
  [ListenerProtocol.TCP]: "L4_TCP",
  [ListenerProtocol.UDP]: "L4_UDP",
  [ListenerProtocol.HTTP]: "HTTP",
  [ListenerProtocol.HTTPS]: "HTTPS",
};

/** What a listener sends to, and what it waits for. */
export interface ServiceParts {
  readonly pool: PoolHandle;
  readonly waits: ITerraformDependable[];
}

/** A listener: a virtual service on the load balancer's public address, on its private one, or on both. */
export class VirtualServices {
  /** Names the listener. */
  public readonly listenerId: string;
  private outside?: ElbVirtualService;
  private inside?: ElbVirtualService;

  /** @throws ValidationError when there are several certificates */
  public constructor(
    private readonly scope: Construct,
    private readonly place: Place,
    private readonly spec: ListenerSpec,
    private readonly parts: ServiceParts,
  ) {
    const { certificateIds } = spec;
    if (certificateIds.length > 1) {
      new Faults(scope, "Listener").refuse("certificates", `${certificateIds.length} certificates`, "one, as a virtual service at Cloud Avenue has one");
    }
    this.listenerId = scope.node.path;
  }

  /** Listens on a public address. */
  public defineOutside(address: string): void {
    this.outside = this.define("Resource", this.spec.name, address, this.spec.defaultTargetGroupId);
  }

  /** Listens on a private address, by a pool of its own where the other one is taken. Once is enough. */
  public defineInside(address: string): void {
    const { name, defaultTargetGroupId } = this.spec;
    this.inside ??=
      this.outside === undefined
        ? this.define("Resource", name, address, defaultTargetGroupId)
        : this.define("Inside", `${name}-inside`, address, this.parts.pool.inside());
  }

  private define(id: string, name: string, virtualIp: string, poolId: string): ElbVirtualService {
    const { provider, gateway } = this.place;
    const { port, protocol, certificateIds } = this.spec;
    return new ElbVirtualService(this.scope, id, {
      provider,
      ...gateway,
      name,
      poolId,
      virtualIp,
      serviceType: TYPES[protocol],
      servicePorts: [{ start: port }],
      certificateId: certificateIds[0],
      dependsOn: this.parts.waits,
    });
  }
}
