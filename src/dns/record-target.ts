import type { IServer } from "../compute/server";
import type { IAddressed } from "../core/addressed";
import { checkArguments } from "../core/shape-check";
import type { ILoadBalancer } from "../load-balancing/load-balancer";
import type { IPublicIp } from "../network/public-ip";

/**
 * What an address record leads to. It may stand on another cloud than the zone.
 */
export class RecordTarget implements IAddressed {
  /** A server with a public address. */
  public static fromServer(server: IServer): RecordTarget {
    checkArguments("RecordTarget.fromServer", { server });
    return new RecordTarget(server.publicIp);
  }

  /** A load balancer, at the address that its clients connect to: the private one, where it has no other. */
  public static fromLoadBalancer(loadBalancer: ILoadBalancer): RecordTarget {
    checkArguments("RecordTarget.fromLoadBalancer", { loadBalancer });
    return new RecordTarget(loadBalancer.address);
  }

  /** A public address of this program. */
  public static fromPublicIp(publicIp: IPublicIp): RecordTarget {
    checkArguments("RecordTarget.fromPublicIp", { publicIp });
    return new RecordTarget(publicIp.address);
  }

  /** An IPv4 address from elsewhere. */
  public static fromAddress(address: string): RecordTarget {
    checkArguments("RecordTarget.fromAddress", { address });
    return new RecordTarget(address);
  }

  private constructor(public readonly publicIp: string) {}
}
