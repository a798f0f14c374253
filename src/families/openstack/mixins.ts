import type { IConstruct } from "constructs";
import type { BlockstorageVolumeV3 } from "../../../l1/openstack/blockstorage-volume-v3";
import type { ComputeInstanceV2 } from "../../../l1/openstack/compute-instance-v2";
import type { NetworkingPortV2 } from "../../../l1/openstack/networking-port-v2";
import { VendorMixin } from "../../core/mixin";

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
  }

  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstanceV2;
    instance.metadata = { ...instance.metadataInput, ...this.metadata };
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
  }

  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstanceV2;
    const own = instance.schedulerHintsInput;
    const first = Array.isArray(own) ? own[0] : undefined;
    instance.putSchedulerHints([{ ...first, additionalProperties: { ...first?.additionalProperties, ...this.hints } }]);
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
