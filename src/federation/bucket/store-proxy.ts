import { ADMIN_PORT, S3_PORT } from "./store-units";
import { CloudInit } from "../../compute/cloud-init";
import { haproxyService } from "../haproxy-service";

/** A node as a client sees it. */
export interface StoreBackend {
  /** A name without blanks, unique in the list. */
  readonly name: string;
  readonly address: string;
  /** Whether it is asked before others. */
  readonly isNear: boolean;
}

/** What a proxy is made of. */
export interface StoreProxy {
  /** What sets its files apart from those of others. */
  readonly name: string;
  /** The port on the client itself. */
  readonly port: number;
  readonly backends: readonly StoreBackend[];
}

/**
 * HAProxy on a client, in a service of its own beside Debian's. It sends to nodes whose own health check says that they have a quorum; nodes that are not there, or not yet,
 * do not answer.
 *
 * @see https://garagehq.deuxfleurs.fr/documentation/cookbook/reverse-proxy/ read 2026-11-28
 */
export function storeProxyCloudInit({ name, port, backends }: StoreProxy): CloudInit {
  const config = `/etc/haproxy/${name}.cfg`;
  return new CloudInit({
    packages: ["haproxy"],
    files: [
      { path: config, content: haproxyConfig(port, backends) },
      { path: `/etc/systemd/system/${name}-proxy.service`, content: haproxyService({ name: `${name}-proxy`, description: `The way to the object store ${name}`, config }) },
    ],
    commands: [`systemctl daemon-reload\nsystemctl enable --now ${name}-proxy.service`],
  });
}

function haproxyConfig(port: number, backends: readonly StoreBackend[]): string {
  const someNear = backends.some(({ isNear }) => isNear);
  const servers = backends.map(({ name, address, isNear }) => `  server ${name} ${address}:${S3_PORT}${someNear && !isNear ? " backup" : ""}`);
  return `global
  log stdout format raw local0
  maxconn 4096
defaults
  mode http
  log global
  option dontlognull
  option redispatch
  retries 3
  retry-on conn-failure empty-response
  timeout connect 2s
  timeout client 10m
  timeout server 10m
frontend s3
  bind 127.0.0.1:${port}
  default_backend nodes
backend nodes
  balance leastconn
  option allbackups
  option httpchk GET /health
  default-server check port ${ADMIN_PORT} inter 2s fastinter 500ms downinter 2s fall 2 rise 1 observe layer4 error-limit 1 on-error mark-down on-marked-down shutdown-sessions
${servers.join("\n")}
`;
}
