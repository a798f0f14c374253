import { Token } from "cdktf";
import { RuleProtocol } from "./driver";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

/**
 * What a firewall rule speaks of: a protocol and its ports.
 */
export class Port {
  /** One TCP port. */
  public static tcp(port: number): Port {
    checkArguments("Port.tcp", { port });
    return new Port(RuleProtocol.TCP, port, port);
  }

  /** TCP ports from the first to the last, both included. */
  public static tcpRange(first: number, last: number): Port {
    checkArguments("Port.tcpRange", { first, last });
    return new Port(RuleProtocol.TCP, first, last);
  }

  /** All TCP ports. */
  public static allTcp(): Port {
    return new Port(RuleProtocol.TCP);
  }

  /** One UDP port. */
  public static udp(port: number): Port {
    checkArguments("Port.udp", { port });
    return new Port(RuleProtocol.UDP, port, port);
  }

  /** UDP ports from the first to the last, both included. */
  public static udpRange(first: number, last: number): Port {
    checkArguments("Port.udpRange", { first, last });
    return new Port(RuleProtocol.UDP, first, last);
  }

  /** All UDP ports. */
  public static allUdp(): Port {
    return new Port(RuleProtocol.UDP);
  }

  /** ICMP, ping among it. */
  public static icmp(): Port {
    return new Port(RuleProtocol.ICMP);
  }

  /** Every protocol and port. */
  public static all(): Port {
    return new Port(RuleProtocol.ALL);
  }

  /** A protocol by its name, `tcp`, `udp`, `icmp` or `all`, and ports where it has them. */
  public static of(protocol: string, first?: number, last?: number): Port {
    checkArguments("Port.of", { first, last, protocol });
    return new Port(protocol as RuleProtocol, first, last ?? first);
  }

  private constructor(
    /** The protocol. */
    public readonly protocol: RuleProtocol,
    /** First port; absent for all of them. */
    public readonly fromPort?: number,
    /** Last port; absent for all of them. */
    public readonly toPort?: number,
  ) {}

  /**
   * Notes what is wrong with it.
   *
   * @internal
   */
  public _check(faults: Faults): void {
    const { protocol, fromPort, toPort } = this;
    if (!Object.values(RuleProtocol).includes(protocol)) {
      faults.add("port", protocol, `protocol ${Object.values(RuleProtocol).join(", ")}`);
      return;
    }
    const hasPorts = protocol === RuleProtocol.TCP || protocol === RuleProtocol.UDP;
    if (!hasPorts && fromPort !== undefined) {
      faults.add("port", `${protocol} ${fromPort}`, `no port numbers, which ${protocol} does not have`);
    }
    if (fromPort === undefined && toPort !== undefined) {
      faults.add("port", `${protocol} up to ${toPort}`, "a first port, too");
      return;
    }
    const ends = [fromPort, toPort].filter((end) => end !== undefined && !Token.isUnresolved(end)) as number[];
    if (hasPorts && ends.some((end) => !Number.isInteger(end) || end < 1 || end > 65535)) {
      faults.add("port", ends.join("-"), "whole numbers from 1 to 65535");
    } else if (ends.length === 2 && ends[0] > ends[1]) {
      faults.add("port", `${fromPort}-${toPort}`, "a range whose first port is not above its last");
    }
  }

  /**
   * The port as part of a construct id.
   *
   * @internal
   */
  public get _idPart(): string {
    const { protocol, fromPort, toPort } = this;
    if (fromPort === undefined) {
      return protocol;
    }
    const ends = [fromPort, toPort].map((end) => (Token.isUnresolved(end) ? "token" : String(end)));
    return ends[0] === ends[1] ? `${protocol}-${ends[0]}` : `${protocol}-${ends.join("-")}`;
  }
}
