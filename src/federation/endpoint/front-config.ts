import type { EndpointPortSpec } from "./endpoint-port";
import { speaksHttp } from "./endpoint-port";
import type { HealthCheckSpec } from "../../load-balancing/driver";
import { ListenerProtocol } from "../../load-balancing/protocols";

/** Where the front keeps the certificate and its key. */
export const FRONT_PEM = "/etc/haproxy/archipel.pem";

/** What the configuration of a front is made of. */
export interface FrontConfig {
  readonly ports: readonly EndpointPortSpec[];
  readonly check: HealthCheckSpec;
  /** The host that checks by HTTP ask for. */
  readonly host: string;
  /** Places of the member's servers, whether one is there or not: who is not there does not answer. */
  readonly seats: readonly string[];
}

/**
 * The configuration of HAProxy as the front of a member.
 *
 * @see https://docs.haproxy.org/2.6/configuration.html
 */
export function frontConfig(config: FrontConfig): string {
  return [...PREAMBLE, ...config.ports.flatMap((port) => section(port, config)), ""].join("\n");
}

const PREAMBLE = [
  "global",
  "    log /dev/log local0",
  "    user haproxy",
  "    group haproxy",
  "    ssl-default-bind-options ssl-min-ver TLSv1.2 no-tls-tickets",
  "",
  "defaults",
  "    log global",
  "    option dontlognull",
  "    option redispatch",
  "    retries 2",
  "    timeout connect 5s",
  "    timeout client 60s",
  "    timeout server 60s",
  "    timeout tunnel 1h",
];

function section(port: EndpointPortSpec, { check, host, seats }: FrontConfig): string[] {
  const isHttp = speaksHttp(port);
  const tls = port.protocol === ListenerProtocol.HTTPS ? ` ssl crt ${FRONT_PEM} alpn h2,http/1.1` : "";
  const scheme = port.protocol === ListenerProtocol.HTTPS ? "https" : "http";
  const http = [
    "    mode http",
    "    option httplog",
    "    option forwardfor",
    // What a client says of itself is not passed on.
    `    http-request set-header X-Forwarded-Proto ${scheme}`,
  ];
  const own = check.port === undefined ? "" : ` port ${check.port}`;
  return [
    "",
    `frontend port-${port.port}`,
    `    bind :${port.port}${tls}`,
    ...(isHttp ? http : ["    mode tcp", "    option tcplog"]),
    `    default_backend targets-${port.port}`,
    "",
    `backend targets-${port.port}`,
    `    mode ${isHttp ? "http" : "tcp"}`,
    "    balance roundrobin",
    ...checkLines(check, host),
    `    timeout check ${check.timeoutSeconds}s`,
    `    default-server check inter ${check.intervalSeconds}s fall ${check.unhealthyAfter} rise 1${own}`,
    ...seats.map((seat, index) => `    server seat-${index} ${seat}:${port.targetPort}`),
  ];
}

/** How servers are tried. */
export function checkLines({ http }: HealthCheckSpec, host: string): string[] {
  if (http === undefined) {
    return [];
  }
  return [
    "    option httpchk",
    `    http-check send meth GET uri ${http.path} ver HTTP/1.1 hdr Host ${http.host ?? host}`,
    `    http-check expect status ${http.expectedStatus}`,
  ];
}
