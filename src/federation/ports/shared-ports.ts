import type { PortAffinity } from "./port-affinity";
import type { HealthCheck } from "../../load-balancing/health-check";

/** How many places on each member are named where nothing is said. */
export const DEFAULT_PER_MEMBER = 2;

/**
 * A port on each server that leads to all of them. It speaks HTTP.
 */
export interface SharedPort {
  /** The port, 1024 to 65535. `GET /archipel-alive` says 200 there as long as one server of all is well: for the health check of an endpoint. */
  readonly port: number;
  /** The port that the servers themselves listen on, 1 to 65535. */
  readonly targetPort: number;
  /**
   * How it is found out which servers are well.
   *
   * @default HealthCheck.tcp()
   */
  readonly healthCheck?: HealthCheck;
  /**
   * What is answered by one and the same server.
   *
   * @default PortAffinity.none()
   */
  readonly affinity?: PortAffinity;
}

/**
 * Ports on each server of a federation that lead to all of them: whoever comes in by one member reaches a server that is well, or the one that it has to, on whichever
 * member. It is an HAProxy on each, that names places and not servers.
 */
export interface SharedPorts {
  /** The ports. */
  readonly ports: SharedPort[];
  /**
   * How many servers a member may have, 1 to 16: so many places on each member that may ever join are named. It stays as it is: most clouds make all servers anew when it changes.
   *
   * @default 2
   */
  readonly perMember?: number;
}
