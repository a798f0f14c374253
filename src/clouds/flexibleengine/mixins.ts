import { BandwidthMixin, NatSizeMixin, StorageClassMixin } from "../../families/huawei/mixins";

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
  }
}
