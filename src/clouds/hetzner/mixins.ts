import type { IConstruct } from "constructs";
import type { PrimaryIp } from "../../../l1/hcloud/primary-ip";
import type { Server, ServerPublicNet } from "../../../l1/hcloud/server";
import type { Volume } from "../../../l1/hcloud/volume";
import type { Zone } from "../../../l1/hcloud/zone";
import { VendorMixin } from "../../core/mixin";

/**
 * Guards a server against being deleted and rebuilt through the API, by anybody: `server.with(new vendors.hetzner.ProtectedServer())`.
 *
 * Take the mixin away and apply before destroying the server.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#server-actions-change-server-protection
 */
export class ProtectedServer extends VendorMixin {
  public constructor() {
    super("hcloud_server");
  }

  protected change(resource: IConstruct): void {
    const server = resource as Server;
    server.deleteProtection = true;
    server.rebuildProtection = true;
  }
}

/**
 * Copies the disk of a server every day, for a fifth of its price. Seven copies are kept; volumes are not among them.
 *
 * @see https://docs.hetzner.com/cloud/servers/backups-snapshots/overview
 */
export class ServerBackups extends VendorMixin {
  public constructor() {
    super("hcloud_server");
  }

  protected change(resource: IConstruct): void {
    (resource as Server).backups = true;
  }
}

/**
 * Gives a server public IPv6 addresses, a /64. Its firewall is closed for them, too.
 *
 * @see https://docs.hetzner.com/cloud/servers/primary-ips/overview
 */
export class PublicIpv6 extends VendorMixin {
  public constructor() {
    super("hcloud_server");
  }

  protected change(resource: IConstruct): void {
    const server = resource as Server;
    const [publicNet] = server.publicNetInput as ServerPublicNet[];
    server.putPublicNet([{ ...publicNet, ipv6Enabled: true }]);
  }
}

/**
 * Leaves the disk of a server as it is when its machine type changes, so that the server can go back to a smaller one.
 *
 * @see https://docs.hetzner.com/cloud/servers/faq/
 */
export class KeepDisk extends VendorMixin {
  public constructor() {
    super("hcloud_server");
  }

  protected change(resource: IConstruct): void {
    (resource as Server).keepDisk = true;
  }
}

/**
 * Shuts a server down before it is destroyed, instead of turning it off.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/resources/server.md
 */
export class ShutdownBeforeDeletion extends VendorMixin {
  public constructor() {
    super("hcloud_server");
  }

  protected change(resource: IConstruct): void {
    (resource as Server).shutdownBeforeDeletion = true;
  }
}

/**
 * Guards a volume against being deleted through the API, by anybody.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#volume-actions-change-volume-protection
 */
export class ProtectedVolume extends VendorMixin {
  public constructor() {
    super("hcloud_volume");
  }

  protected change(resource: IConstruct): void {
    (resource as Volume).deleteProtection = true;
  }
}

/**
 * Guards a public address against being deleted through the API, by anybody.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#primary-ip-actions-change-primary-ip-protection
 */
export class ProtectedPublicIp extends VendorMixin {
  public constructor() {
    super("hcloud_primary_ip");
  }

  protected change(resource: IConstruct): void {
    (resource as PrimaryIp).deleteProtection = true;
  }
}

/**
 * Guards a DNS zone against being deleted through the API, by anybody.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#zone-actions-change-a-zones-protection
 */
export class ProtectedDnsZone extends VendorMixin {
  public constructor() {
    super("hcloud_zone");
  }

  protected change(resource: IConstruct): void {
    (resource as Zone).deleteProtection = true;
  }
}
