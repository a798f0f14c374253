import type { CloudInitFile, ContainerDefinition } from "archipel";

/** The port that Nextcloud's image listens on. */
export const NEXTCLOUD_PORT = 80;
/** The port that Collabora Online listens on. */
export const COLLABORA_PORT = 9980;

/** What Nextcloud is told, wherever it runs. */
export interface NextcloudSettings {
  /** The name that it is served by. */
  readonly host: string;
  /** Whose word on clients' addresses is taken: addresses or blocks. */
  readonly proxies: string;
  readonly database: { readonly address: string; readonly name: string; readonly user: string };
  readonly files: {
    readonly host: string;
    readonly region: string;
    readonly bucket: string;
    readonly accessKeyId: string;
    readonly tls: boolean;
    /** @default - that of the protocol */
    readonly port?: string;
  };
}

/**
 * Variables of Nextcloud's image.
 *
 * @see https://github.com/nextcloud/docker
 */
export function nextcloudEnvironment({ host, proxies, database, files }: NextcloudSettings): Record<string, string> {
  return {
    OVERWRITEHOST: host,
    OVERWRITEPROTOCOL: "https",
    OVERWRITECLIURL: `https://${host}`,
    TRUSTED_PROXIES: proxies,
    POSTGRES_HOST: database.address,
    POSTGRES_DB: database.name,
    POSTGRES_USER: database.user,
    OBJECTSTORE_S3_HOST: files.host,
    ...(files.port === undefined ? {} : { OBJECTSTORE_S3_PORT: files.port }),
    OBJECTSTORE_S3_REGION: files.region,
    OBJECTSTORE_S3_BUCKET: files.bucket,
    OBJECTSTORE_S3_KEY: files.accessKeyId,
    OBJECTSTORE_S3_SSL: String(files.tls),
    OBJECTSTORE_S3_USEPATH_STYLE: "true",
    OBJECTSTORE_S3_AUTOCREATE: "false",
  };
}

/**
 * Collabora Online, for documents of one Nextcloud. TLS ends before it.
 *
 * @see https://sdk.collaboraonline.com/docs/installation/CODE_Docker_image.html
 */
export function collabora(nextcloudHost: string): ContainerDefinition {
  return {
    image: "docker.io/collabora/code:24.04.13.2.1",
    port: COLLABORA_PORT,
    environment: { aliasgroup1: `https://${nextcloudHost}:443`, extra_params: "--o:ssl.enable=false --o:ssl.termination=true" },
  };
}

/** Nextcloud's background jobs every five minutes, in the container `nextcloud`. */
export const CRON_FILES: CloudInitFile[] = [
  {
    path: "/etc/systemd/system/nextcloud-cron.service",
    content: "[Unit]\nDescription=Background jobs of Nextcloud\n\n[Service]\nType=oneshot\nExecStart=/usr/bin/podman exec --user www-data nextcloud php -f /var/www/html/cron.php\n",
  },
  {
    path: "/etc/systemd/system/nextcloud-cron.timer",
    content: "[Unit]\nDescription=Background jobs of Nextcloud\n\n[Timer]\nOnBootSec=5min\nOnUnitActiveSec=5min\n\n[Install]\nWantedBy=timers.target\n",
  },
];

/** What starts them. */
export const CRON_COMMANDS = ["systemctl daemon-reload", "systemctl enable --now nextcloud-cron.timer"];

/** What occ is told so that documents are edited with Collabora Online: words of one command in each line. */
export function officeSettings(officeUrl: string): string[] {
  return [`config:app:set richdocuments wopi_url --value=${officeUrl}`, "background:cron"];
}
