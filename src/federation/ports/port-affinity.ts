import { checkArguments } from "../../core/shape-check";

/** How it is written for HAProxy. */
export interface PortAffinitySpec {
  /** Lines of a backend. */
  readonly lines: readonly string[];
  /** Whether clients are told which server they are with, by a cookie. */
  readonly byCookie: boolean;
}

/** A name that stands in headers and in HAProxy's configuration as it is. */
export const AFFINITY_NAME = /^[A-Za-z][\w-]*$/;

/**
 * Whether what belongs together is answered by one server, whichever member it comes in by.
 *
 * @see https://docs.haproxy.org/2.6/configuration.html#4-balance
 */
export class PortAffinity {
  /** Any server will do: each answers all alike. */
  public static none(): PortAffinity {
    return new PortAffinity(undefined, { lines: ["balance leastconn"], byCookie: false });
  }

  /** Browsers stay with a server by a cookie, and are sent to another when it does not answer: for sessions that are kept on servers. The ports speak HTTP. */
  public static cookie(name = "archipel-seat"): PortAffinity {
    checkArguments("PortAffinity.cookie", { name });
    return new PortAffinity(name, { lines: ["balance leastconn", `cookie ${name} insert indirect nocache httponly secure`], byCookie: true });
  }

  /** All with one value of a parameter of the URL meet on one server, such as those who edit one document. The ports speak HTTP. */
  public static parameter(name: string): PortAffinity {
    checkArguments("PortAffinity.parameter", { name });
    return new PortAffinity(name, { lines: [`balance url_param ${name}`, "hash-type consistent"], byCookie: false });
  }

  private constructor(
    /** The name of the cookie or parameter. @internal */
    public readonly _name: string | undefined,
    /** @internal */
    public readonly _spec: PortAffinitySpec,
  ) {}
}
