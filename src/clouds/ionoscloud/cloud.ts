import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { IonosCloudAutoScaling } from "./auto-scaling";
import { BUCKET_REGIONS, bucketRegionIn } from "./bucket-regions";
import { CATALOGUE } from "./catalogue";
import { IonosCloudCompute } from "./compute";
import { IonosCloudContainers } from "./containers";
import { Context } from "./context";
import { IonosCloudDatabase } from "./databases";
import { IonosCloudDns } from "./dns";
import { IonosCloudLoadBalancing } from "./load-balancing";
import { IonosCloudNetwork } from "./network";
import { REGIONS } from "./regions";
import { IonosCloudStorage } from "./storage";
import { IonoscloudProvider } from "../../../l1/ionoscloud/provider";
import type { IAutoScalingDriver } from "../../auto-scaling/driver";
import type { IComputeDriver } from "../../compute/driver";
import type { IContainerDriver } from "../../containers/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { checkOneOf } from "../../core/checks";
import { Cloud } from "../../core/cloud";
import { checkRegion, checkSecretsAndTags } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { IDatabaseDriver } from "../../databases/driver";
import type { IDnsDriver } from "../../dns/driver";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of an IONOS cloud.
 */
export interface IonosCloudProps {
  /** The location: `de/fra`, `de/txl`, `es/vit`, … It must be known when the program runs, as it decides the country. */
  readonly region: string;
  /**
   * The zone of servers that name none, `ZONE_1` or `ZONE_2`.
   *
   * @default - IONOS picks one for each server
   */
  readonly zone?: string;
  /**
   * The identifier of a virtual data centre that exists, in the same location.
   *
   * @default - one of the cloud's own, defined when something needs it
   */
  readonly datacenterId?: string;
  /**
   * The region of buckets: `eu-central-3`, `eu-central-4` or `us-central-1`.
   *
   * @default - eu-central-3 for locations in Germany, us-central-1 for those in the United States; elsewhere there are no buckets
   */
  readonly bucketRegion?: string;
  /**
   * The token, as a sensitive TerraformVariable.
   *
   * @default - IONOS_TOKEN, or IONOS_USERNAME and IONOS_PASSWORD, or the provider's configuration file (IONOS_CONFIG_FILE)
   */
  readonly token?: string;
  /**
   * The access key of Object Storage, as a sensitive TerraformVariable. Buckets need it, and the secret key.
   *
   * @default - IONOS_S3_ACCESS_KEY
   */
  readonly s3AccessKey?: string;
  /**
   * The secret key of Object Storage, as a sensitive TerraformVariable.
   *
   * @default - IONOS_S3_SECRET_KEY
   */
  readonly s3SecretKey?: string;
  /**
   * Tags of everything on this cloud that can have tags.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * IONOS Cloud: one virtual data centre in one location.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/index.md
 */
export class IonosCloud extends Cloud {
  public readonly cloudName = "IONOS Cloud";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  public readonly autoScaling?: IAutoScalingDriver;
  public readonly dns?: IDnsDriver;
  public readonly databases?: IDatabaseDriver;
  public readonly containers?: IContainerDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;
  private readonly context: Context;

  /**
   * @throws ValidationError when the region, zone or bucket region does not exist, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: IonosCloudProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "IonosCloudProps", props);
    this.region = this.checked(props);
    this.zone = props.zone;
    this.tags = { ...props.tags };
    const bucketRegion = props.bucketRegion ?? bucketRegionIn(this.region.country);
    const provider = new IonoscloudProvider(this, "Provider", {
      alias: providerAlias(this, IonoscloudProvider.tfResourceType),
      token: props.token,
      s3AccessKey: props.s3AccessKey,
      s3SecretKey: props.s3SecretKey,
      s3Region: bucketRegion,
    });
    this.terraformProvider = provider;
    this.context = new Context(this, provider, literal(props.datacenterId));
    this.compute = new IonosCloudCompute(this.context);
    this.network = new IonosCloudNetwork(this.context);
    this.storage = new IonosCloudStorage(this.context, bucketRegion);
    this.loadBalancing = new IonosCloudLoadBalancing(this.context);
    this.autoScaling = new IonosCloudAutoScaling(this.context);
    this.dns = new IonosCloudDns(this.context);
    this.databases = new IonosCloudDatabase(this.context);
    this.containers = new IonosCloudContainers(this.context);
  }

  /** The identifier of the virtual data centre, for resources of the provider's own beside the portable ones. */
  public get datacenterId(): string {
    return this.context.datacenterId;
  }

  private checked(props: IonosCloudProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = checkRegion(faults, props.region, REGIONS);
    checkOneOf(faults, "zone", props.zone, REGIONS[0].zones!);
    checkRegion(faults, props.bucketRegion, BUCKET_REGIONS, "bucketRegion");
    checkSecretsAndTags(faults, { token: props.token, s3AccessKey: props.s3AccessKey, s3SecretKey: props.s3SecretKey }, props.tags);
    faults.throwIfAny();
    return region!;
  }
}
