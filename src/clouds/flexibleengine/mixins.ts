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
 * Sets the bandwidth of a public address, or of that of a network's gateway: `publicIp.with(new vendors.flexibleengine.AddressBandwidth(300))`.
 *
 * @see https://github.com/FlexibleEngineCloud/terraform-provider-flexibleengine/blob/master/docs/resources/vpc_eip.md
 */
export class AddressBandwidth extends BandwidthMixin {
  /**
   * @param mbit Mbit/s, 100 without the mixin; the cloud takes at most 1000
   * @throws Error when it is no whole number from 1 on
   */
  public constructor(mbit: number) {
    super("flexibleengine_vpc_eip", mbit);
    checkArguments("vendors.flexibleengine.AddressBandwidth", { mbit });
  }
}

/**
 * Sets the size of the gateway of a network with `egress: Egress.NAT`.
 *
 * @see https://github.com/FlexibleEngineCloud/terraform-provider-flexibleengine/blob/master/docs/resources/nat_gateway_v2.md
 */
export class NatGatewaySize extends NatSizeMixin {
  /**
   * @param size `1` (10 000 connections), `2` (50 000), `3` (200 000) or `4` (1 000 000)
   * @throws Error when it is none of them
   */
  public constructor(size: string) {
    super("flexibleengine_nat_gateway_v2", size);
    checkArguments("vendors.flexibleengine.NatGatewaySize", { size });
  }
}

/**
 * Sets how a bucket stores objects that say nothing else.
 *
 * @see https://github.com/FlexibleEngineCloud/terraform-provider-flexibleengine/blob/master/docs/resources/obs_bucket.md
 */
export class BucketStorageClass extends StorageClassMixin {
  /**
   * @param storageClass `STANDARD`, `WARM` or `COLD`
   * @throws Error when it is none of them
   */
  public constructor(storageClass: string) {
    super("flexibleengine_obs_bucket", storageClass);
    checkArguments("vendors.flexibleengine.BucketStorageClass", { storageClass });
  }
}

/**
 * Sets the password of a database's administrator, who makes users and logical databases in SQL: `root`. Without it, a password that nobody is told is made.
 * A database with another password is another database.
 *
 * @see https://github.com/FlexibleEngineCloud/terraform-provider-flexibleengine/blob/master/docs/resources/rds_instance_v3.md
 */
export class DatabasePassword extends DatabasePasswordMixin {
  /**
   * @param password a sensitive variable; 8 to 32 characters, with capital and small letters, digits and some of `~!@#%^*-_=+?`
   * @throws Error when it is written into the program
   */
  public constructor(password: string) {
    super("flexibleengine_rds_instance_v3", password);
    checkArguments("vendors.flexibleengine.DatabasePassword", { password });
  }
}

/**
 * Sets how long the daily backups of a database are kept.
 *
 * @see https://github.com/FlexibleEngineCloud/terraform-provider-flexibleengine/blob/master/docs/resources/rds_instance_v3.md
 */
export class DatabaseBackupDays extends BackupDaysMixin {
  /**
   * @param days 1 to 732; without the mixin it is 7
   * @throws Error when it is none of them
   */
  public constructor(days: number) {
    super("flexibleengine_rds_instance_v3", days);
    checkArguments("vendors.flexibleengine.DatabaseBackupDays", { days });
  }
}

/**
 * Lets the API of a cluster answer on the internet, at `https://ADDRESS:5443`: everybody may try to log in. Without it, the API answers in its VPC alone.
 *
 * @see https://github.com/FlexibleEngineCloud/terraform-provider-flexibleengine/blob/master/docs/resources/cce_cluster_v3.md
 */
export class KubernetesApiAddress extends KubernetesAddressMixin {
  /** @param address a public address of the program, `publicIp.address`, that nothing else uses */
  public constructor(address: string) {
    super("flexibleengine_cce_cluster_v3", address);
    checkArguments("vendors.flexibleengine.KubernetesApiAddress", { address });
  }
}
