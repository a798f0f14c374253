/**
 * What a listener understands.
 */
export enum ListenerProtocol {
  /** Connections, passed on as they are; also TLS that the targets themselves end. */
  TCP = "tcp",
  /** Datagrams. */
  UDP = "udp",
  /** HTTP in the clear. */
  HTTP = "http",
  /** HTTP over TLS, which ends at the load balancer: targets are asked in the clear, over the private network. */
  HTTPS = "https",
}

/**
 * What targets are asked by.
 */
export enum TargetProtocol {
  /** Connections. */
  TCP = "tcp",
  /** Datagrams. */
  UDP = "udp",
  /** HTTP in the clear. Requests carry the client's address in `X-Forwarded-For`. */
  HTTP = "http",
}

/**
 * Which target gets the next connection or request.
 */
export enum BalancingAlgorithm {
  /** One after the other. */
  ROUND_ROBIN = "round-robin",
  /** The one with the fewest connections. */
  LEAST_CONNECTIONS = "least-connections",
  /** The same for each client, chosen by its address. */
  SOURCE_IP = "source-ip",
}
