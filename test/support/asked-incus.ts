import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { Incus } from "archipel";
import {
  Bucket,
  BucketAccessKey,
  CloudInit,
  Egress,
  FileShare,
  Firewall,
  Network,
  NetworkPeering,
  Peer,
  Port,
  PrivateTraffic,
  Server,
  SshKey,
  Volume,
} from "archipel";
import { SMALL, makeCloud } from "./real-incus";

/** Ports on which every server listens, whatever its firewall says. */
export const PORTS = { web: 8080, database: 5432, inner: 9090 };

/** Answers on each of the ports, so that a closed one is closed by the firewall. */
const listening = (): CloudInit =>
  new CloudInit({
    commands: Object.values(PORTS).map((port) => `systemd-run --unit=port-${port} python3 -m http.server ${port} --directory /etc/default`),
  });

/** What the program has to know of the place that it is tried in. */
export interface Asker {
  /** The key that opens `web`. */
  readonly publicKey: string;
  /** The address that this machine asks from. */
  readonly address: string;
  /** A port outside that `quiet` may send to. */
  readonly outsidePort: number;
}

/** Servers whose firewalls, addresses, volumes, shares and bucket are looked at from outside and inside. */
export function askedServers(scope: Construct, asker: Asker): Readonly<Record<string, string>> {
  const cloud = makeCloud(scope, "asked");
  const network = new Network(cloud, "net", { cidr: "10.77.0.0/24", egress: Egress.NAT });
  const servers = { ...openServers(cloud, network, asker), ...closedServers(cloud, network, asker) };
  const bucket = new Bucket(cloud, "bucket", { autoDeleteObjects: true });
  const key = new BucketAccessKey(cloud, "bucket-key", { bucket });
  const outputs = {
    bucket: bucket.bucketName,
    endpoint: key.s3Endpoint,
    access_key: key.accessKeyId,
    secret_key: key.secretAccessKey,
    public_ip: servers.web.publicIp,
    gate_public_ip: servers.gate.publicIp,
  };
  Object.entries(outputs).forEach(([name, value]) => new TerraformOutput(scope, name, { value, sensitive: true, staticId: true }));
  Object.entries(servers).forEach(([name, server]) => new TerraformOutput(scope, `${name}_ip`, { value: server.privateIp, sensitive: true, staticId: true }));
  return Object.fromEntries(Object.entries(servers).map(([name, { serverName }]) => [name, serverName]));
}

/** `web` is open to everybody on two ports, `db` and its `twin` to `web` and each other, `gate` to this machine and an address that nobody has, `other` to its network. */
function openServers(cloud: Incus, network: Network, { publicKey, address }: Asker) {
  const share = new FileShare(cloud, "share", { sizeGib: 1, network });
  const all = { ...SMALL, network, cloudInit: listening() };
  const web = new Server(cloud, "web", {
    ...all,
    publicIp: true,
    privateIp: "10.77.0.10",
    sshKeys: [new SshKey(cloud, "key", { publicKey })],
    fileShares: [{ share, path: "/srv/shared" }],
  });
  [22, PORTS.web].forEach((port) => web.firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
  web.attachVolume(new Volume(cloud, "data", { sizeGib: 1 }), { mountPath: "/srv/data" });
  const firewall = new Firewall(cloud, "database", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.firewall(web.firewall), Port.tcp(PORTS.database));
  firewall.allow(Peer.firewall(firewall), Port.tcp(PORTS.inner));
  const twin = new Server(cloud, "twin", { ...all, firewall });
  const db = new Server(cloud, "db", { ...all, firewall, fileShares: [{ share, path: "/srv/shared", readOnly: true }] });
  const gate = new Server(cloud, "gate", { ...all, publicIp: true, firewall: new Firewall(cloud, "named", { privateTraffic: PrivateTraffic.FILTERED }) });
  gate.firewall.allow(Peer.ipv4(`${address}/32`), Port.tcp(PORTS.inner));
  gate.firewall.allow(Peer.ipv4("192.0.2.7/32"), Port.tcp(PORTS.web));
  return { web, db, twin, gate, other: new Server(cloud, "other", all) };
}

/** `quiet` sends out to one port only, `mute` to nobody, `vault` stands on a network without a way out, `annex` on a peered one. */
function closedServers(cloud: Incus, network: Network, { outsidePort }: Asker) {
  const all = { ...SMALL, cloudInit: listening() };
  const outbound = new Firewall(cloud, "outbound", { outboundOpen: false });
  outbound.allowOutbound(Peer.anyIpv4(), Port.tcp(outsidePort));
  const sealed = new Firewall(cloud, "sealed", { outboundOpen: false, privateTraffic: PrivateTraffic.FILTERED });
  const island = new Network(cloud, "island", { cidr: "10.78.0.0/24", egress: Egress.NONE });
  const beside = new Network(cloud, "beside", { cidr: "10.79.0.0/24" });
  new NetworkPeering(cloud, "peering", { network, peer: beside });
  return {
    annex: new Server(cloud, "annex", { ...all, network: beside }),
    quiet: new Server(cloud, "quiet", { ...all, network, firewall: outbound }),
    mute: new Server(cloud, "mute", { ...all, network, firewall: sealed }),
    vault: new Server(cloud, "vault", { ...all, network: island }),
  };
}
