import { NODE_SCRIPT_PATH } from "./node-script";

/** k3s as a service. It comes back whatever happens, and its pods outlive its restart: https://github.com/k3s-io/k3s/blob/v1.35.6%2Bk3s1/k3s.service */
export function k3sUnit(role: "server" | "agent"): string {
  return `[Unit]
Description=k3s ${role}
Wants=network-online.target
After=network-online.target local-fs.target
StartLimitIntervalSec=0

[Service]
Type=exec
ExecStartPre=-/sbin/modprobe br_netfilter
ExecStartPre=-/sbin/modprobe overlay
ExecStartPre=${NODE_SCRIPT_PATH} prepare
ExecStart=/usr/local/bin/k3s ${role}
KillMode=process
Delegate=yes
LimitNOFILE=1048576
LimitNPROC=infinity
TasksMax=infinity
TimeoutStartSec=0
Restart=always
RestartSec=5s

[Install]
WantedBy=multi-user.target
`;
}

/** Tells other servers whether this one has data of a cluster. */
export const ANSWER_UNIT = `[Unit]
Description=Whether this server has data of a cluster
After=network-online.target local-fs.target
StartLimitIntervalSec=0

[Service]
ExecStart=${NODE_SCRIPT_PATH} answer
Restart=always
RestartSec=5s

[Install]
WantedBy=multi-user.target
`;
