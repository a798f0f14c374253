import { Token } from "cdktf";
import type { HealthCheckSpec } from "./driver";
import { HealthCheckKind } from "./driver";
import { HOST_NAME, HOST_NAME_RULE } from "./host-names";
import { TargetProtocol } from "./protocols";
import { checkInteger, checkPattern } from "../core/checks";
import type { Faults } from "../core/faults";
import { literalText } from "../core/literal-text";
import { checkArguments } from "../core/shape-check";

/**
 * How often targets are tried.
 */
export interface HealthCheckOptions {
  /**
   * Seconds from one check to the next, 2 to 3600; by UDP at least 3.
   *
   * @default 10
   */
  readonly intervalSeconds?: number;
  /**
   * Seconds that a target has to answer, fewer than the interval.
   *
   * @default 5; less where the interval is shorter
   */
  readonly timeoutSeconds?: number;
  /**
   * Failed checks in a row after which a target gets no more traffic, 1 to 10.
   *
   * @default 3
   */
  readonly unhealthyAfter?: number;
  /**
   * The port that is checked.
   *
   * @default - the port that gets the traffic
   */
  readonly port?: number;
}

/**
 * What is asked for by HTTP, and what a healthy target answers.
 */
export interface HttpHealthCheckOptions extends HealthCheckOptions {
  /**
   * The path that is asked for by GET.
   *
   * @default "/"
   */
  readonly path?: string;
  /**
   * The status of a healthy answer, 100 to 599.
   *
   * @default 200
   */
  readonly expectedStatus?: number;
  /**
   * The value of the header `Host`.
   *
   * @default - the cloud's choice
   */
  readonly host?: string;
}

/** `udp_connect_min_interval_health_monitor` of https://docs.openstack.org/octavia/latest/configuration/configref.html */
const UDP_INTERVAL = 3;
const DEFAULT_INTERVAL = 10;
const DEFAULT_TIMEOUT = 5;
const DEFAULT_FAILURES = 3;

/**
 * How a load balancer finds out which targets work.
 *
 * The checks come from the load balancer's address on the private network, so the firewalls of the targets must let them in: those that leave private
 * traffic open do; one with `PrivateTraffic.FILTERED` needs `allow(Peer.subnet(subnet), Port.tcp(port))`.
 */
export class HealthCheck {
  /** A target is healthy when it takes a TCP connection. */
  public static tcp(options: HealthCheckOptions = {}): HealthCheck {
    checkArguments("HealthCheck.tcp", { options });
    return new HealthCheck(HealthCheckKind.TCP, options);
  }

  /** A target is healthy unless it says that nothing listens on the UDP port. Targets must be let send ICMP. */
  public static udp(options: HealthCheckOptions = {}): HealthCheck {
    checkArguments("HealthCheck.udp", { options });
    return new HealthCheck(HealthCheckKind.UDP, options);
  }

  /** A target is healthy when it answers as expected. */
  public static http(options: HttpHealthCheckOptions = {}): HealthCheck {
    checkArguments("HealthCheck.http", { options });
    return new HealthCheck(HealthCheckKind.HTTP, options);
  }

  /**
   * What is checked where nothing else was asked for.
   *
   * @internal
   */
  public static _default(protocol: TargetProtocol): HealthCheck {
    return protocol === TargetProtocol.UDP ? HealthCheck.udp() : HealthCheck.tcp();
  }

  private constructor(
    private readonly kind: HealthCheckKind,
    private readonly options: HttpHealthCheckOptions,
  ) {}

  /**
   * Whether it asks by HTTP.
   *
   * @internal
   */
  public get _byHttp(): boolean {
    return this.kind === HealthCheckKind.HTTP;
  }

  /**
   * Whether it checks another port than that of the traffic.
   *
   * @internal
   */
  public get _ownPort(): boolean {
    return this.options.port !== undefined;
  }

  /**
   * The complete check; notes faults.
   *
   * @internal
   */
  public _resolve(faults: Faults, protocol: TargetProtocol): HealthCheckSpec {
    const { kind } = this;
    const { intervalSeconds = DEFAULT_INTERVAL, unhealthyAfter = DEFAULT_FAILURES, port, path = "/", expectedStatus = 200, host } = this.options;
    const timeoutSeconds = this.options.timeoutSeconds ?? defaultTimeout(intervalSeconds);
    checkInteger(faults, "healthCheck.intervalSeconds", intervalSeconds, { min: kind === HealthCheckKind.UDP ? UDP_INTERVAL : 2, max: 3600, unit: "seconds" });
    checkInteger(faults, "healthCheck.timeoutSeconds", timeoutSeconds, { min: 1, max: 3599, unit: "seconds" });
    checkInteger(faults, "healthCheck.unhealthyAfter", unhealthyAfter, { min: 1, max: 10 });
    checkInteger(faults, "healthCheck.port", port, { min: 1, max: 65535 });
    if (!Token.isUnresolved(intervalSeconds) && !Token.isUnresolved(timeoutSeconds) && timeoutSeconds >= intervalSeconds) {
      faults.add("healthCheck.timeoutSeconds", timeoutSeconds, `fewer seconds than the interval of ${intervalSeconds}`);
    }
    checkPattern(faults, "healthCheck.path", path, /^\/\S*$/, "a path that begins with a slash and has no spaces");
    checkInteger(faults, "healthCheck.expectedStatus", expectedStatus, { min: 100, max: 599 });
    checkPattern(faults, "healthCheck.host", host, HOST_NAME, HOST_NAME_RULE);
    if (kind === HealthCheckKind.UDP && protocol !== TargetProtocol.UDP) {
      faults.add("healthCheck", "HealthCheck.udp", `HealthCheck.tcp or HealthCheck.http, as targets are asked by ${protocol}`);
    }
    const http = kind === HealthCheckKind.HTTP ? { path: literalText(path), expectedStatus, host } : undefined;
    return { kind, intervalSeconds, timeoutSeconds, unhealthyAfter, port, http };
  }
}

function defaultTimeout(intervalSeconds: number): number {
  return Token.isUnresolved(intervalSeconds) ? 1 : Math.max(1, Math.min(DEFAULT_TIMEOUT, intervalSeconds - 1));
}
