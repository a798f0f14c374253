import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { catalogueOf } from "./catalogue";
import { HetznerCompute } from "./compute";
import { Context } from "./context";
import { HetznerDns } from "./dns";
import { checkLabels } from "./labels";
import { HetznerLoadBalancing } from "./load-balancing";
import { HetznerNetwork } from "./network";
import type { Location } from "./regions";
import { LOCATIONS } from "./regions";
import { HetznerStorage } from "./storage";
import { HcloudProvider } from "../../../l1/hcloud/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { checkRegion, checkSecretsAndTags } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { IDnsDriver } from "../../dns/driver";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of a Hetzner cloud.
 */
export interface HetznerProps {
  /** The location: `fsn1`, `nbg1`, `hel1`, `ash`, `hil` or `sin`. It must be known when the program runs, as it decides the country. */
  readonly region: string;
  /**
   * The API token, as a sensitive TerraformVariable. A token belongs to one project.
   *
   * @default - HCLOUD_TOKEN
   */
  readonly token?: string;
  /**
   * The access key of Object Storage, as a sensitive TerraformVariable. It is made in Hetzner's console.
   *
   * @default - MINIO_USER
   */
  readonly s3AccessKey?: string;
  /**
   * The secret key of Object Storage, as a sensitive TerraformVariable. It is made in Hetzner's console.
   *
   * @default - MINIO_PASSWORD
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
 * Hetzner Cloud: one project in one location.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/index.md
 */
export class Hetzner extends Cloud {
  public readonly cloudName = "Hetzner";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  public readonly dns?: IDnsDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the location does not exist, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: HetznerProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "HetznerProps", props);
    const location = this.checked(props);
    this.region = location.region;
    this.tags = { ...props.tags };
    this.catalogue = catalogueOf(location.networkZone);
    const provider = new HcloudProvider(this, "Provider", {
      alias: providerAlias(this, HcloudProvider.tfResourceType),
      token: props.token,
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider, location);
    this.compute = new HetznerCompute(context);
    this.network = new HetznerNetwork(context);
    this.storage = new HetznerStorage(context, { accessKey: props.s3AccessKey, secretKey: props.s3SecretKey });
    this.loadBalancing = new HetznerLoadBalancing(context);
    this.dns = new HetznerDns(context);
  }

  private checked(props: HetznerProps): Location {
    const faults = new Faults(this, this.cloudName);
    checkRegion(faults, props.region, LOCATIONS.map(({ region }) => region));
    checkSecretsAndTags(faults, { token: props.token, s3AccessKey: props.s3AccessKey, s3SecretKey: props.s3SecretKey }, props.tags);
    checkLabels(props.tags ?? {}, faults);
    faults.throwIfAny();
    return LOCATIONS.find(({ region }) => region.name === props.region)!;
  }
}
