import type { IConstruct } from "constructs";
import type { EvsVolumeV3 } from "../../../l1/opentelekomcloud/evs-volume-v3";
import { literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import {
  BackupDaysMixin,
  BandwidthMixin,
  DatabasePasswordMixin,
  KubernetesAddressMixin,
  NatSizeMixin,
  StorageClassMixin,
} from "../../families/huawei/mixins";

/**
 * Sets the bandwidth of a public address, or of that of a network's gateway: `publicIp.with(new vendors.opentelekomcloud.AddressBandwidth(300))`.
 * Changing it makes another address.
 *
 * @see https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/docs/resources/vpc_eip_v1.md
 */
export class AddressBandwidth extends BandwidthMixin {
  /**
   * @param mbit Mbit/s, 100 without the mixin; the cloud takes at most 300
   * @throws Error when it is no whole number from 1 on
   */
  public constructor(mbit: number) {
    super("opentelekomcloud_vpc_eip_v1", mbit);
    checkArguments("vendors.opentelekomcloud.AddressBandwidth", { mbit });
  }
}

/**
 * Sets the size of the gateway of a network with `egress: Egress.NAT`.
 *
 * @see https://docs.otc.t-systems.com/nat-gateway/umn/
 */
export class NatGatewaySize extends NatSizeMixin {
  /**
   * @param size `1` (small), `2`, `3` or `4` (extra-large)
   * @throws Error when it is none of them
   */
  public constructor(size: string) {
    super("opentelekomcloud_nat_gateway_v2", size);
    checkArguments("vendors.opentelekomcloud.NatGatewaySize", { size });
  }
}

/**
 * Sets how a bucket stores objects that say nothing else.
 *
 * @see https://docs.otc.t-systems.com/object-storage-service/umn/
 */
export class BucketStorageClass extends StorageClassMixin {
  /**
   * @param storageClass `STANDARD`, `WARM` or `COLD`
   * @throws Error when it is none of them
   */
  public constructor(storageClass: string) {
    super("opentelekomcloud_obs_bucket", storageClass);
    checkArguments("vendors.opentelekomcloud.BucketStorageClass", { storageClass });
  }
}

/**
 * Encrypts a volume with a key of the Key Management Service. It is decided when the volume is made.
 *
 * @see https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/docs/resources/evs_volume_v3.md
 */
export class EncryptedVolume extends VendorMixin {
  /** @param keyId the identifier of the key */
  public constructor(private readonly keyId: string) {
    super("opentelekomcloud_evs_volume_v3");
    checkArguments("vendors.opentelekomcloud.EncryptedVolume", { keyId });
  }

  protected change(resource: IConstruct): void {
    (resource as EvsVolumeV3).kmsId = literalText(this.keyId);
  }
}

/**
 * Sets the password of a database's administrator, who makes users and logical databases in SQL: `root`. Without it, a password that nobody is told is made.
 * A database with another password is another database.
 *
 * @see https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/docs/resources/rds_instance_v3.md
 */
export class DatabasePassword extends DatabasePasswordMixin {
  /**
   * @param password a sensitive variable; 8 to 32 characters, with capital and small letters, digits and some of `~!@#%^*-_=+?`
   * @throws Error when it is written into the program
   */
  public constructor(password: string) {
    super("opentelekomcloud_rds_instance_v3", password);
    checkArguments("vendors.opentelekomcloud.DatabasePassword", { password });
  }
}

/**
 * Sets how long the daily backups of a database are kept.
 *
 * @see https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/docs/resources/rds_instance_v3.md
 */
export class DatabaseBackupDays extends BackupDaysMixin {
  /**
   * @param days 1 to 732; without the mixin it is 7
   * @throws Error when it is none of them
   */
  public constructor(days: number) {
    super("opentelekomcloud_rds_instance_v3", days);
    checkArguments("vendors.opentelekomcloud.DatabaseBackupDays", { days });
  }
}

/**
 * Lets the API of a cluster answer on the internet, at `https://ADDRESS:5443`: everybody may try to log in. Without it, the API answers in its VPC alone.
 *
 * @see https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/docs/resources/cce_cluster_v3.md
 */
export class KubernetesApiAddress extends KubernetesAddressMixin {
  /** @param address a public address of the program, `publicIp.address`, that nothing else uses */
  public constructor(address: string) {
    super("opentelekomcloud_cce_cluster_v3", address);
    checkArguments("vendors.opentelekomcloud.KubernetesApiAddress", { address });
  }
}
