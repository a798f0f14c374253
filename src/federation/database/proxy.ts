import { REST_PORT } from "./patroni-config";
import { CloudInit } from "../../compute/cloud-init";
import type { Seat } from "../seats";

/**
 * An HAProxy on the server of an application that follows the leader. It asks every seat's Patroni what it is, also those where nobody is yet, so that it stays as it is
 * while members come and go. A session ends when its leader is none any more: the application connects anew.
 *
 * @see https://patroni.readthedocs.io/en/latest/rest_api.html#health-check-endpoints
 */
export function proxyNode(seats: readonly Seat[], port: number): CloudInit {
  const name = `federation-database-${port}`;
  const path = `/etc/haproxy/${name}.cfg`;
  return new CloudInit({
    packages: ["haproxy"],
    files: [
      { path, content: proxyConfig(seats, port) },
      { path: `/etc/systemd/system/${name}.service`, content: unit(path) },
    ],
    commands: [`systemctl daemon-reload && systemctl enable --now ${name}.service`],
  });
}

function proxyConfig(seats: readonly Seat[], port: number): string {
  const servers = seats.map(({ slot, index, address }) => `  server seat-${slot}-${index} ${address}:5432`).join("\n");
  return `global
  user haproxy
  group haproxy
defaults
  mode tcp
  timeout connect 4s
  timeout check 3s
  timeout client 12h
  timeout server 12h
  option clitcpka
  option srvtcpka
  default-server check port ${REST_PORT} inter 2s downinter 3s fall 2 rise 1 on-marked-down shutdown-sessions
listen leader
  bind 127.0.0.1:${port}
  option httpchk GET /primary
${servers}
listen readers
  bind 127.0.0.1:${port + 1}
  balance leastconn
  option httpchk GET /read-only
${servers}
`;
}

function unit(path: string): string {
  return `[Unit]
Description=The way to the leader of the database of the federation
After=network-online.target
Wants=network-online.target

[Service]
ExecStart=/usr/sbin/haproxy -W -db -f ${path}
ExecReload=/bin/kill -USR2 $MAINPID
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`;
}
