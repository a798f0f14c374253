import { CloudInit } from "../../compute/cloud-init";

const SCRIPT = "/usr/local/sbin/archipel-federation-route";
const UNIT = "archipel-federation-route.service";

/**
 * Leads a server to the other members, where the cloud does not. It names the federation's block and an address that never changes. Networks come up late on some clouds,
 * and what manages them may take foreign routes away; so it looks again and again.
 */
export function guestRoute(cidr: string, hop: string): CloudInit {
  const script = `#!/bin/sh
# Keeps the way to the other members of the federation.
while :; do
  ip -4 route replace ${cidr} via ${hop} 2> /dev/null
  sleep 10
done
`;
  const unit = `[Unit]
Description=The way to the other members of the federation
After=network.target

[Service]
ExecStart=${SCRIPT}
Restart=always

[Install]
WantedBy=multi-user.target
`;
  return new CloudInit({
    files: [
      { path: SCRIPT, content: script, permissions: "0755" },
      { path: `/etc/systemd/system/${UNIT}`, content: unit },
    ],
    commands: ["systemctl daemon-reload", `systemctl enable --now ${UNIT}`],
  });
}
