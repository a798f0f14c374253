import type { FederatedServerOptions } from "../federated-servers-props";

/**
 * How the servers of a member are reached.
 */
export enum EndpointEntry {
  /** By a load balancer of the member's cloud where it offers what is asked, else by a front. */
  AUTO = "auto",
  /** By a load balancer of the member's cloud. */
  LOAD_BALANCER = "load-balancer",
  /** By a front: a small server with HAProxy. */
  FRONT = "front",
}

/**
 * What stands before the servers on each member.
 */
export interface BalancedTargetsOptions {
  /**
   * How the servers of a member are reached.
   *
   * @default EndpointEntry.AUTO
   */
  readonly entry?: EndpointEntry;
  /**
   * The small server with HAProxy on members that have a front. Its image is a Debian or what derives from it.
   *
   * @default - no fronts: a member whose cloud has no load balancers is refused
   */
  readonly front?: FederatedServerOptions;
}
