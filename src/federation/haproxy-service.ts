/** What a service of HAProxy's is made of. */
export interface HaproxyService {
  /** The unit without its suffix; the folder under /run is called like it. */
  readonly name: string;
  readonly description: string;
  /** Absolute path of the configuration. */
  readonly config: string;
}

/** A unit of its own for an HAProxy beside Debian's, for ports that the user `haproxy` may take. */
export function haproxyService({ name, description, config }: HaproxyService): string {
  return `[Unit]
Description=${description}
Wants=network-online.target
After=network-online.target
StartLimitIntervalSec=0

[Service]
User=haproxy
RuntimeDirectory=${name}
ExecStart=/usr/sbin/haproxy -Ws -f ${config} -p /run/${name}/pid
Type=notify
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`;
}
