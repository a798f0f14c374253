/**
 * How a group finds out which of its servers are broken. It makes new ones in their place.
 */
export enum GroupHealthCheck {
  /** By whether the server runs, as the cloud sees it. */
  SERVER = "server",
  /** By whether its load balancer gets answers from it, too. The group must be a target of one. */
  LOAD_BALANCER = "load-balancer",
}
