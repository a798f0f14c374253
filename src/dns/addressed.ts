import type { IServer } from "../compute/server";
import type { IPublicIp } from "../network/public-ip";

/**
 * Something that is reached at a public IPv4 address: every server is, on whichever cloud.
 */
export interface IAddressed {
  /** The IPv4 address. */
  readonly publicIp: string;
}

/**
 * What an address record leads to. It may stand on another cloud than the zone.
 */
export class RecordTarget implements IAddressed {
  /** A server with a public address. */
  public static fromServer(server: IServer): RecordTarget {
    return new RecordTarget(server.publicIp);
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
