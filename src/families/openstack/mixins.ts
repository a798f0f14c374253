import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { BlockstorageVolumeV3 } from "../../../l1/openstack/blockstorage-volume-v3";
import type { ComputeInstanceV2 } from "../../../l1/openstack/compute-instance-v2";
import type { NetworkingFloatingipV2 } from "../../../l1/openstack/networking-floatingip-v2";
import type { NetworkingPortV2 } from "../../../l1/openstack/networking-port-v2";
import type { ObjectstorageContainerV1 } from "../../../l1/openstack/objectstorage-container-v1";
import { CodedError } from "../../core/coded-error";
import { literalMap, literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";

/**
 * Hands the server its metadata and user data on a small disk besides the metadata service.
 *
 * @see https://docs.openstack.org/nova/latest/user/metadata.html#config-drives
 */
export class ConfigDrive extends VendorMixin {
  public constructor() {
    super("openstack_compute_instance_v2");
  }

  protected change(resource: IConstruct): void {
    (resource as ComputeInstanceV2).configDrive = true;
  }
}

/**
 * Adds metadata to a server, beside that of its tags.
 *
 * @see https://docs.openstack.org/nova/latest/user/metadata.html
 */
export class ServerMetadata extends VendorMixin {
  /** @param metadata keys of letters, digits and `_ . : -` and their values, at most 255 characters each */
  public constructor(private readonly metadata: Record<string, string>) {
    super("openstack_compute_instance_v2");
    checkArguments("vendors.openstack.ServerMetadata", { metadata });
  }

  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstanceV2;
    instance.metadata = { ...instance.metadataInput, ...literalMap(this.metadata) };
  }
}

/**
 * Asks Nova's scheduler for a host with certain properties; which ones it understands is up to the cloud.
 *
 * @see https://docs.openstack.org/api-ref/compute/#create-server
 */
export class SchedulerHints extends VendorMixin {
  /** @param hints names and values, as the cloud documents them */
  public constructor(private readonly hints: Record<string, string>) {
    super("openstack_compute_instance_v2");
    checkArguments("vendors.openstack.SchedulerHints", { hints });
  }

  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstanceV2;
    const own = instance.schedulerHintsInput;
    const first = Array.isArray(own) ? own[0] : undefined;
    instance.putSchedulerHints([{ ...first, additionalProperties: { ...first?.additionalProperties, ...literalMap(this.hints) } }]);
  }
}

/**
 * Stops the server by the operating system's own shutdown before it is destroyed.
 *
 * @see https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/main/docs/resources/compute_instance_v2.md
 */
export class StopBeforeDestroy extends VendorMixin {
  public constructor() {
    super("openstack_compute_instance_v2");
  }

  protected change(resource: IConstruct): void {
    (resource as ComputeInstanceV2).stopBeforeDestroy = true;
  }
}

/**
 * Switches off all filtering on a server's private interface: its firewall no longer applies.
 *
 * @see https://docs.openstack.org/neutron/latest/admin/index.html
 */
export class NoPortSecurity extends VendorMixin {
  public constructor() {
    super("openstack_networking_port_v2");
  }

  protected change(resource: IConstruct): void {
    const port = resource as NetworkingPortV2;
    port.portSecurityEnabled = false;
    port.noSecurityGroups = true;
    port.resetSecurityGroupIds();
    port.resetAllowedAddressPairs();
  }
}

/**
 * Lets the cloud move what is on a volume to other storage when its `volumeType` changes. Without it a change for which it would have to is refused.
 *
 * @see https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/main/docs/resources/blockstorage_volume_v3.md volume_retype_policy
 */
export class RetypeOnDemand extends VendorMixin {
  public constructor() {
    super("openstack_blockstorage_volume_v3");
  }

  protected change(resource: IConstruct): void {
    (resource as BlockstorageVolumeV3).volumeRetypePolicy = "on-demand";
  }
}

/**
 * Gives a public address a name: Neutron writes it into a DNS zone of the project, and the name of the address into the operator's zone (PTR).
 * Where the two work together, as at SysEleven. A change makes the address anew.
 *
 * @see https://docs.openstack.org/neutron/latest/admin/config-dns-int.html
 */
export class PublicIpName extends VendorMixin {
  /**
   * @param name what goes before the zone's name, `mx01`
   * @param zoneName the zone, with a dot at the end, `example.org.`
   * @throws Error when the zone's name has no dot at the end
   */
  public constructor(private readonly name: string, private readonly zoneName: string) {
    super("openstack_networking_floatingip_v2");
    checkArguments("vendors.openstack.PublicIpName", { name, zoneName });
    if (!Token.isUnresolved(zoneName) && !zoneName.endsWith(".")) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `PublicIpName: zoneName: got ${JSON.stringify(zoneName)}; allowed: a name with a dot at the end`);
    }
  }

  protected change(resource: IConstruct): void {
    const floating = resource as NetworkingFloatingipV2;
    floating.dnsName = literalText(this.name);
    floating.dnsDomain = literalText(this.zoneName);
  }
}

/**
 * Puts a container of Swift under a policy of the operator's, which decides how and where it is kept. A change makes the container anew.
 *
 * @see https://docs.openstack.org/swift/latest/overview_policies.html
 */
export class StoragePolicy extends VendorMixin {
  /** @param policy its name, as the cloud documents it: `gp.archive` at Binero */
  public constructor(private readonly policy: string) {
    super("openstack_objectstorage_container_v1");
    checkArguments("vendors.openstack.StoragePolicy", { policy });
  }

  protected change(resource: IConstruct): void {
    (resource as ObjectstorageContainerV1).storagePolicy = literalText(this.policy);
  }
}
