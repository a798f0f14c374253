import type { IConstruct } from "constructs";
import type { BlockstorageVolumeV3 } from "../../../l1/openstack/blockstorage-volume-v3";
import type { ComputeInstanceV2 } from "../../../l1/openstack/compute-instance-v2";
import type { ComputeServergroupV2 } from "../../../l1/openstack/compute-servergroup-v2";
import { LbListenerV2 } from "../../../l1/openstack/lb-listener-v2";
import type { LbLoadbalancerV2 } from "../../../l1/openstack/lb-loadbalancer-v2";
import { CodedError } from "../../core/coded-error";
import { literalList } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

const LAST_PORT = 65_535;

/**
 * Encrypts volumes, each with a key of its own in Barbican: `cloud.with(new vendors.cleura.EncryptedVolume())` is for all of a cloud. A volume
 * that exists cannot be encrypted later: Cleura refuses to change it. For the disk that a server boots from there is
 * `rootVolumeType: "cbs-encrypted"`.
 *
 * Cleura moves servers to other hosts without interruption only where its account may read the key.
 *
 * @see https://docs.cleura.cloud/howto/openstack/cinder/encrypted-volumes/
 */
export class EncryptedVolume extends VendorMixin {
  public constructor() {
    super("openstack_blockstorage_volume_v3");
  }

  protected change(resource: IConstruct): void {
    (resource as BlockstorageVolumeV3).volumeType = "cbs-encrypted";
  }
}

/**
 * Keeps the volume that a server boots from when the server goes. It is decided when the server is made: added later, it replaces the server.
 *
 * @see https://docs.cleura.cloud/howto/openstack/nova/new-server/ delete on termination
 */
export class KeptRootDisk extends VendorMixin {
  public constructor() {
    super("openstack_compute_instance_v2");
  }

  /** @throws Error when the server boots from the disk of its flavor, which goes with it */
  protected change(resource: IConstruct): void {
    const instance = resource as ComputeInstanceV2;
    const disks = instance.blockDeviceInput;
    if (!Array.isArray(disks)) {
      throw new CodedError("ARCHIPEL_MIXIN_UNFIT", `${resource.node.path}: mixin KeptRootDisk needs a server that boots from a volume; give it rootDiskGib`);
    }
    instance.putBlockDevice(disks.map((disk) => ({ ...disk, deleteOnTermination: false })));
  }
}

/**
 * Lets so many servers of a placement group that spreads stand on one host, in place of one. It is decided when the group is made.
 *
 * @see https://docs.cleura.cloud/howto/openstack/nova/server-group/
 */
export class ServersPerHost extends VendorMixin {
  /**
   * @param servers how many, 1 or more
   * @throws Error when it is not a whole number from 1 on
   */
  public constructor(private readonly servers: number) {
    super("openstack_compute_servergroup_v2");
    checkArguments("vendors.cleura.ServersPerHost", { servers });
    if (!Number.isInteger(servers) || servers < 1) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ServersPerHost: got ${describeValue(servers)}; allowed: a whole number from 1 on`);
    }
  }

  /** @throws Error when the group keeps its servers together */
  protected change(resource: IConstruct): void {
    const group = resource as ComputeServergroupV2;
    if (!group.policiesInput!.some((policy) => policy.endsWith("anti-affinity"))) {
      throw new CodedError("ARCHIPEL_MIXIN_UNFIT", `${resource.node.path}: mixin ServersPerHost needs a placement group that spreads its servers`);
    }
    group.putRules({ maxServerPerHost: this.servers });
  }
}

/**
 * Shows the metrics of a load balancer to Prometheus, at `http://ADDRESS:PORT/metrics`.
 *
 * @see https://docs.cleura.cloud/howto/openstack/octavia/metrics/
 */
export class LoadBalancerMetrics extends VendorMixin {
  /**
   * @param port where they are shown, 1 to 65535
   * @param allowedCidrs who may read them, as address blocks; at least one
   * @throws Error when there is no such port, or nobody is named
   */
  public constructor(
    private readonly port: number,
    private readonly allowedCidrs: string[],
  ) {
    super("openstack_lb_loadbalancer_v2");
    checkArguments("vendors.cleura.LoadBalancerMetrics", { allowedCidrs, port });
    if (!Number.isInteger(port) || port < 1 || port > LAST_PORT) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `LoadBalancerMetrics: port: got ${describeValue(port)}; allowed: a whole number from 1 to ${LAST_PORT}`);
    }
    if (allowedCidrs.length === 0) {
      throw new CodedError("ARCHIPEL_ARGUMENT", "LoadBalancerMetrics: allowedCidrs: got nothing; allowed: at least one address block, as everybody could read them without");
    }
  }

  protected change(resource: IConstruct): void {
    const { id: loadbalancerId, nameInput, provider } = resource as LbLoadbalancerV2;
    new LbListenerV2(resource.node.scope!, "Metrics", {
      name: `${nameInput}-metrics`,
      loadbalancerId,
      protocol: "PROMETHEUS",
      protocolPort: this.port,
      allowedCidrs: literalList(this.allowedCidrs),
      provider,
    });
  }
}
