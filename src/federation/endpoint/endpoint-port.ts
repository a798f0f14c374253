import { checkInteger, checkOneOf } from "../../core/checks";
import type { Faults } from "../../core/faults";
import { ListenerProtocol } from "../../load-balancing/protocols";

/**
 * A port of an endpoint: the same on each member.
 */
export interface EndpointPort {
  /** The port that clients connect to, 1 to 65535. */
  readonly port: number;
  /**
   * What is understood there. With HTTPS, TLS ends at the member's load balancer or front, which shows the endpoint's certificate; with TCP, TLS can end at the targets.
   *
   * @default ListenerProtocol.TCP
   */
  readonly protocol?: ListenerProtocol;
  /**
   * The port that targets listen on.
   *
   * @default - the same
   */
  readonly targetPort?: number;
}

/** A complete port. */
export interface EndpointPortSpec {
  readonly port: number;
  readonly protocol: ListenerProtocol;
  readonly targetPort: number;
}

/** The complete ports; notes faults. */
export function resolvePorts(faults: Faults, ports: readonly EndpointPort[]): EndpointPortSpec[] {
  if (ports.length === 0) {
    faults.add("ports", ports, "at least one port");
  }
  return ports.map(({ port, protocol = ListenerProtocol.TCP, targetPort = port }, index) => {
    checkInteger(faults, `ports[${index}].port`, port, { min: 1, max: 65_535 });
    checkInteger(faults, `ports[${index}].targetPort`, targetPort, { min: 1, max: 65_535 });
    checkOneOf(faults, `ports[${index}].protocol`, protocol, Object.values(ListenerProtocol));
    if (ports.findIndex((other) => other.port === port) < index) {
      faults.add(`ports[${index}].port`, port, "each port once");
    }
    return { port, protocol, targetPort };
  });
}

/** Whether it understands HTTP. */
export function speaksHttp({ protocol }: EndpointPortSpec): boolean {
  return protocol === ListenerProtocol.HTTP || protocol === ListenerProtocol.HTTPS;
}
