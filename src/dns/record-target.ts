import type { IServer } from "../compute/server";
import type { IAddressed } from "../core/addressed";
import type { ILoadBalancer } from "../load-balancing/load-balancer";
import type { IPublicIp } from "../network/public-ip";

/**
 * What an address record leads to. It may stand on another cloud than the zone.
 */
export class RecordTarget implements IAddressed {
  /** A server with a public address. */
  public static fromServer(server: IServer): RecordTarget {
    return new RecordTarget(server.publicIp);
  }

  /** A load balancer, at the address that its clients connect to: the private one, where it has no other. */
  public static fromLoadBalancer(loadBalancer: ILoadBalancer): RecordTarget {
    return new RecordTarget(loadBalancer.address);
  }

  /** A public address of this program. */
  public static fromPublicIp(publicIp: IPublicIp): RecordTarget {
    return new RecordTarget(publicIp.address);
  }

  /** An IPv4 address from elsewhere. */
  public static fromAddress(address: string): RecordTarget {
    return new RecordTarget(address);
  }

  private constructor(public readonly publicIp: string) {}
}
