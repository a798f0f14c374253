import type { Seat } from "../seats";

/** Where each node finds the cluster's API, whoever serves it at the moment. */
export const LOCAL_API = "https://127.0.0.1:7443";
/** The port of k3s' API and of its supervisor: https://docs.k3s.io/installation/requirements#networking */
export const API_PORT = 6443;

/**
 * HAProxy on each node: one address for the API, behind which all seats of servers are, also those of members that have not joined yet. Who does not answer `/ping`, gets nothing.
 *
 * Connections are long: whoever watches hears nothing for minutes.
 *
 * @see https://docs.haproxy.org/2.6/configuration.html
 */
export function balancerConfig(seats: readonly Seat[]): string {
  const servers = seats.map(({ slot, index, address }) => `  server s${slot}-${index} ${address}:${API_PORT}`);
  return `global
  log /dev/log local0
  user haproxy
  group haproxy
  maxconn 4096

defaults
  mode tcp
  log global
  option dontlognull
  option redispatch
  retries 3
  timeout connect 4s
  timeout client 1h
  timeout server 1h
  timeout check 3s

listen api
  bind ${LOCAL_API.slice("https://".length)}
  balance leastconn
  option httpchk GET /ping
  http-check expect status 200
  default-server check check-ssl verify none inter 3s fastinter 1s downinter 5s fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join("\n")}
`;
}
