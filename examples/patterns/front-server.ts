import { Annotations } from "cdktf";
import { Construct } from "constructs";
import type { IDnsZone, INetwork } from "archipel";
import { CloudInit, MachineImage, MachineType, Peer, Port, Server } from "archipel";
import type { Site } from "./https-front";

/**
 * What a front of one's own needs besides what it serves.
 */
export interface FrontServerOptions {
  /** The certificate for all the names, in PEM, with those that signed it. */
  readonly certificatePem: string;
  /** Its key, in PEM: a sensitive Terraform variable. */
  readonly privateKeyPem: string;
  /**
   * A Debian, or what derives from it.
   *
   * @default - Debian 12
   */
  readonly machineImage?: MachineImage;
}

/**
 * Properties of a front of one's own.
 */
export interface FrontServerProps extends FrontServerOptions {
  readonly network: INetwork;
  readonly zone: IDnsZone;
  readonly sites: readonly Site[];
}

/** Where the certificate and its key are. */
export const PEM = "/etc/haproxy/site.pem";
const HEAD = `global
    log /dev/log local0
    user haproxy
    group haproxy
    ssl-default-bind-options ssl-min-ver TLSv1.2

defaults
    mode http
    option forwardfor
    timeout connect 5s
    timeout client 60s
    timeout server 60s
    timeout tunnel 1h
`;

/**
 * A small server with HAProxy that ends TLS, for clouds whose load balancers do not. It is one: there is none in its place while it is replaced, as it is when what it serves changes.
 *
 * @see https://docs.haproxy.org/2.6/configuration.html
 */
export class FrontServer extends Construct {
  public readonly server: Server;

  public constructor(scope: Construct, id: string, props: FrontServerProps) {
    super(scope, id);
    const { network, certificatePem, privateKeyPem, machineImage: image = MachineImage.debian("12") } = props;
    this.server = new Server(this, "haproxy", {
      network,
      image,
      machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }),
      publicIp: true,
      cloudInit: new CloudInit({
        // Before the package is there, its user and folder are not; what it finds it leaves as it is.
        files: [
          { path: "/etc/haproxy/haproxy.cfg", content: haproxyConfiguration(props) },
          { path: PEM, content: `${certificatePem}\n${privateKeyPem}`, permissions: "0600" },
        ],
        commands: ["apt-get update", "DEBIAN_FRONTEND=noninteractive apt-get install -y -o Dpkg::Options::=--force-confold haproxy", "systemctl restart haproxy"],
      }),
    });
    this.server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    Annotations.of(this).addWarning("one server of yours ends TLS, so that updates and its failure are up to you");
  }
}

/** What HAProxy is told. */
export function haproxyConfiguration({ sites, zone }: Pick<FrontServerProps, "sites" | "zone">): string {
  const [first] = sites;
  const rules = sites.slice(1).map(({ name }) => `    use_backend ${name} if { hdr(host),field(1,:) -i ${name}.${zone.zoneName} }`);
  const frontend = [
    "frontend https",
    `    bind :443 ssl crt ${PEM} alpn h2,http/1.1`,
    "    http-request set-header X-Forwarded-Proto https",
    ...rules,
    `    default_backend ${first!.name}`,
  ];
  const backends = sites.map(({ name, servers, port, healthPath }) => [
    "",
    `backend ${name}`,
    ...(healthPath === undefined ? [] : [`    option httpchk GET ${healthPath}`]),
    ...servers.servers.map(({ privateIp }, index) => `    server ${index} ${privateIp}:${port} check`),
  ]);
  return [HEAD, ...frontend, ...backends.flat(), ""].join("\n");
}
