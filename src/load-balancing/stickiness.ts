import type { StickinessSpec } from "./driver";
import { StickinessKind } from "./driver";
import { TargetProtocol } from "./protocols";
import { checkPattern } from "../core/checks";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

/** A token of HTTP, which names of cookies are: https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1 */
const COOKIE_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,255}$/;

/**
 * What keeps a client on the target that it met first.
 */
export class Stickiness {
  /** A cookie that the load balancer adds to answers. Only for targets that are asked by HTTP. */
  public static cookie(): Stickiness {
    return new Stickiness(StickinessKind.COOKIE);
  }

  /** The client's address. */
  public static sourceIp(): Stickiness {
    return new Stickiness(StickinessKind.SOURCE_IP);
  }

  /** A cookie that the application sets, by its name. Only for targets that are asked by HTTP. */
  public static applicationCookie(cookieName: string): Stickiness {
    checkArguments("Stickiness.applicationCookie", { cookieName });
    return new Stickiness(StickinessKind.APPLICATION_COOKIE, cookieName);
  }

  private constructor(
    /** @internal */
    public readonly _kind: StickinessKind,
    private readonly cookieName?: string,
  ) {}

  /**
   * The complete stickiness; notes faults.
   *
   * @internal
   */
  public _resolve(faults: Faults, protocol: TargetProtocol): StickinessSpec {
    const { _kind: kind, cookieName } = this;
    checkPattern(faults, "stickiness.cookieName", cookieName, COOKIE_NAME, "the name of a cookie: 1 to 255 letters, digits and ! # $ % & ' * + . ^ _ ` | ~ -");
    if (kind !== StickinessKind.SOURCE_IP && protocol !== TargetProtocol.HTTP) {
      faults.add("stickiness", kind, `Stickiness.sourceIp, as targets are asked by ${protocol}, which has no cookies`);
    }
    return { kind, cookieName };
  }
}
