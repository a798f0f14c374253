import type { IConstruct } from "constructs";
import type { LoadBalancer } from "../../../l1/hcloud/load-balancer";
import type { LoadBalancerService } from "../../../l1/hcloud/load-balancer-service";
import type { PrimaryIp } from "../../../l1/hcloud/primary-ip";
import type { Server, ServerPublicNet } from "../../../l1/hcloud/server";
import type { Volume } from "../../../l1/hcloud/volume";
import type { Zone } from "../../../l1/hcloud/zone";
import { Faults } from "../../core/faults";
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

/**
 * Guards a load balancer against being deleted through the API, by anybody.
 *
 * @see https://docs.hetzner.cloud/reference/cloud#load-balancer-actions-change-load-balancer-protection
 */
export class ProtectedLoadBalancer extends VendorMixin {
  public constructor() {
    super("hcloud_load_balancer");
  }

  protected change(resource: IConstruct): void {
    (resource as LoadBalancer).deleteProtection = true;
  }
}

/**
 * Sends who comes by HTTP to the same address by HTTPS: `listener.with(new vendors.hetzner.HttpRedirect())` on a listener for HTTPS.
 *
 * Port 80 is then taken: the load balancer can have no other listener there.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/resources/load_balancer_service.md
 */
export class HttpRedirect extends VendorMixin {
  public constructor() {
    super("hcloud_load_balancer_service");
  }

  protected change(resource: IConstruct): void {
    const service = resource as LoadBalancerService;
    if (service.protocolInput !== "https") {
      new Faults(resource, "HttpRedirect").refuse("with", service.protocolInput, "a listener for https");
    }
    service.putHttp({ ...service.httpInput, redirectHttp: true });
  }
}
