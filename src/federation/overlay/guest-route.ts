import { CloudInit } from "../../compute/cloud-init";

const UNIT = "archipel-federation-route.service";

/**
 * Leads a server to the other members, where the cloud does not. It names the federation's block and an address that never changes. Networks come up late on some clouds,
 * and what manages them may take foreign routes away; so it looks again and again. One file, as some clouds have little room for user data.
 */
export function guestRoute(cidr: string, hop: string): CloudInit {
  const unit = `[Unit]
Description=The way to the other members of the federation
After=network.target

[Service]
ExecStart=/bin/sh -c 'while :; do ip -4 route replace ${cidr} via ${hop}; sleep 10; done'
StandardError=null
Restart=always

[Install]
WantedBy=multi-user.target
`;
  return new CloudInit({
    files: [{ path: `/etc/systemd/system/${UNIT}`, content: unit }],
    commands: ["systemctl daemon-reload", `systemctl enable --now ${UNIT}`],
  });
}
