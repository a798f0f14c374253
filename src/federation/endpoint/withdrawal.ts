import { checkArguments } from "../../core/shape-check";
import type { FederatedServerOptions } from "../federated-servers-props";

/**
 * The name servers of an endpoint: a small server on each of the members named.
 */
export interface EndpointNameServerOptions extends FederatedServerOptions {
  /**
   * The members that have one, 13 at most at a time. Two operators or more, so that the loss of one is no loss of the name.
   *
   * @default - every member
   */
  readonly members?: string[];
}

/**
 * What takes a member out of the answers when it is dead.
 */
export class Withdrawal {
  /**
   * Nothing: the name leads to all members at all times. Most clients try the next address when one does not answer, after a time of their own that may be long; not all do.
   */
  public static none(): Withdrawal {
    return new Withdrawal();
  }

  /**
   * Name servers of the federation's own, PowerDNS of Debian, that ask every member whether it lives and name only those that do. The providers' zones delegate the name to them. One
   * failed check takes an address out, one that succeeds brings it back; when none lives, all are named. Their image is Debian, from 12.
   *
   * @see https://doc.powerdns.com/authoritative/lua-records
   */
  public static nameServers(options: EndpointNameServerOptions): Withdrawal {
    checkArguments("Withdrawal.nameServers", { options });
    return new Withdrawal(options);
  }

  private constructor(
    /** @internal */
    public readonly _nameServers?: EndpointNameServerOptions,
  ) {}
}
