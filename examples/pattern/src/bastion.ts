import { Annotations } from "cdktf";
import { Construct } from "constructs";
import type { ICloud, INetwork } from "archipel";
import { Cloud, CloudInit, ComputeCapability, MachineImage, MachineType, NetworkCapability, Peer, Port, PublicIp, Server } from "archipel";

/**
 * Properties of a bastion.
 */
export interface BastionProps {
  /** The private network that it leads to. */
  readonly network: INetwork;
  /** Who reaches it by SSH, as IPv4 address blocks: `203.0.113.0/24`. */
  readonly allowFrom: string[];
  /** Public keys in OpenSSH form that open it. Another list replaces the server on most clouds. */
  readonly publicKeys: string[];
  /**
   * The name that one logs in by.
   *
   * @default "jump"
   */
  readonly userName?: string;
  /**
   * Whether its address stays when the server is replaced. Say it when the address is written down elsewhere: it is then kept, or refused
   * where the cloud cannot.
   *
   * @default - where the cloud can
   */
  readonly keepAddress?: boolean;
  /**
   * What it starts from, with cloud-init and OpenSSH 8.2 or newer.
   *
   * @default - Debian 12
   */
  readonly image?: MachineImage;
  /**
   * What it runs on.
   *
   * @default - the smallest machine with 1 vCPU and 1 GiB of memory or more
   */
  readonly machine?: MachineType;
}

/** What OpenSSH is told beyond the image's own settings: keys alone, no root, connections that are passed on and nothing else. */
const SSHD = [
  "PasswordAuthentication no",
  "KbdInteractiveAuthentication no",
  "PermitRootLogin no",
  "AllowAgentForwarding no",
  "X11Forwarding no",
  "PermitTunnel no",
  "",
].join("\n");

/**
 * The one server of a private network that SSH reaches. The other servers of the network need no public address: `ssh -J` goes through it.
 */
export class Bastion extends Construct {
  /** The server. */
  public readonly server: Server;
  /** Its public IPv4 address. */
  public readonly address: string;
  /** What `ssh -J` takes: `jump@203.0.113.7`. */
  public readonly jump: string;

  public constructor(scope: Construct, id: string, props: BastionProps) {
    super(scope, id);
    const cloud = Cloud.of(this);
    const { userName = "jump", keepAddress = NetworkCapability.PUBLIC_IP.isOfferedBy(cloud) } = props;
    this.server = new Server(this, "server", {
      network: props.network,
      machine: props.machine ?? MachineType.needs({ vcpus: 1, memoryGib: 1 }),
      image: props.image ?? MachineImage.debian("12"),
      publicIp: !keepAddress,
      tags: tagsFor(cloud),
      cloudInit: new CloudInit({
        packages: ["unattended-upgrades"],
        users: [{ name: userName, sshAuthorizedKeys: props.publicKeys, shell: "/usr/sbin/nologin" }],
        files: [{ path: "/etc/ssh/sshd_config.d/10-bastion.conf", content: SSHD }],
        commands: ["systemctl restart ssh || systemctl restart sshd"],
      }),
    });
    props.allowFrom.forEach((block) => this.server.firewall.allow(Peer.ipv4(block), Port.tcp(22)));
    if (keepAddress) {
      this.server.attachPublicIp(new PublicIp(this, "address"));
    } else {
      Annotations.of(this).addWarning("the address of the bastion is another one when the server is replaced");
    }
    this.address = this.server.publicIp;
    this.jump = `${userName}@${this.address}`;
  }
}

/** Tags help whoever reads the cloud's console, and nothing depends on them: where the cloud has none, there are none. */
function tagsFor(cloud: ICloud): Record<string, string> | undefined {
  return ComputeCapability.TAGS.isOfferedBy(cloud) ? { role: "bastion" } : undefined;
}
