import type { EndpointNames } from "./endpoint-names";
import { START_PATH, START_SCRIPT, SYNC_PATH, SYNC_SCRIPT, ZONE_DIRECTORY } from "./name-server-scripts";
import { CloudInit } from "../../compute/cloud-init";

/** Seconds from one reading of the members to the next. */
export const SYNC_SECONDS = 15;
/** Seconds from one check of a member to the next: PowerDNS' own default. */
export const CHECK_SECONDS = 5;

const ZONES = "/etc/powerdns/archipel-zones.conf";

/**
 * What a name server of an endpoint does at its first boot. It names the endpoint and nothing else: who is a member, where, and how it is checked stands in DNS, so that this never changes.
 */
export function nameServerBoot(names: EndpointNames): CloudInit {
  const zone = names.fullName;
  return new CloudInit({
    packages: ["pdns-server", "pdns-backend-bind", "bind9-dnsutils"],
    files: [
      { path: "/etc/powerdns/pdns.d/zz-archipel.conf", content: SETTINGS },
      { path: ZONES, content: `zone "${zone}" { type native; file "${ZONE_DIRECTORY}/${zone}.zone"; };\n` },
      { path: "/etc/systemd/resolved.conf.d/archipel.conf", content: "# Port 53 is the name server's.\n[Resolve]\nDNSStubListener=no\n" },
      { path: SYNC_PATH, content: SYNC_SCRIPT, permissions: "0755" },
      { path: START_PATH, content: START_SCRIPT, permissions: "0755" },
      { path: "/etc/systemd/system/archipel-endpoint.service", content: service(names) },
      { path: "/etc/systemd/system/archipel-endpoint.timer", content: TIMER },
    ],
    commands: [START_PATH],
  });
}

const SETTINGS = `# A name server for one name, whose zone archipel-endpoint-sync writes.
bind-config=${ZONES}
enable-lua-records=yes
lua-health-checks-interval=${CHECK_SECONDS}
disable-axfr=yes
version-string=anonymous
`;

const TIMER = `[Unit]
Description=Reads who is a member of the endpoint

[Timer]
OnActiveSec=1
OnUnitInactiveSec=${SYNC_SECONDS}
AccuracySec=1

[Install]
WantedBy=timers.target
`;

function service(names: EndpointNames): string {
  const words = [names.fullName, names.zoneName, names.full(names.members), names.full(names.challenge)];
  return `[Unit]
Description=Reads who is a member of the endpoint ${names.fullName}
After=pdns.service network-online.target
Wants=network-online.target

[Service]
Type=oneshot
User=pdns
StateDirectory=archipel-endpoint
ExecStart=${SYNC_PATH} ${words.join(" ")}
TimeoutStartSec=120
NoNewPrivileges=true
ProtectSystem=strict
ProtectHome=true
PrivateTmp=true
`;
}
