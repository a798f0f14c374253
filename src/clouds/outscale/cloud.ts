import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { CATALOGUE } from "./catalogue";
import { OutscaleCompute } from "./compute";
import { Context } from "./context";
import { OutscaleLoadBalancing } from "./load-balancing";
import { OutscaleNetwork } from "./network";
import { REGIONS } from "./regions";
import { OutscaleStorage } from "./storage";
import { OutscaleProvider } from "../../../l1/outscale/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { checkResolved } from "../../core/checks";
import { Cloud } from "../../core/cloud";
import { checkRegion, checkSecretsAndTags, checkZoneOf } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of an OUTSCALE cloud.
 */
export interface OutscaleProps {
  /** The region: `eu-west-2` or `cloudgouv-eu-west-1`. It must be known when the program runs, as it decides the country. */
  readonly region: string;
  /**
   * The Subregion of what names none, for instance `eu-west-2a`.
   *
   * @default - the first Subregion of the region
   */
  readonly zone?: string;
  /**
   * A profile of OUTSCALE's configuration file.
   *
   * @default - OSC_PROFILE
   */
  readonly profile?: string;
  /**
   * The access key, as a sensitive TerraformVariable. Buckets are made with it, too; it has to be one of the account itself then.
   *
   * @default - OSC_ACCESS_KEY, or that of the profile; for buckets one more key is made
   */
  readonly accessKeyId?: string;
  /**
   * The secret key, as a sensitive TerraformVariable.
   *
   * @default - OSC_SECRET_KEY, or that of the profile
   */
  readonly secretKeyId?: string;
  /**
   * Tags of everything on this cloud that can have tags.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * 3DS OUTSCALE: one account in one region.
 *
 * @see https://github.com/outscale/terraform-provider-outscale/blob/master/docs/index.md
 */
export class Outscale extends Cloud {
  public readonly cloudName = "OUTSCALE";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the region or zone does not exist, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: OutscaleProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "OutscaleProps", props);
    this.region = this.checked(props);
    const zone = props.zone ?? this.region.zones![0];
    this.zone = zone;
    this.tags = { ...props.tags };
    const { accessKeyId, secretKeyId, profile } = props;
    const provider = new OutscaleProvider(this, "Provider", {
      alias: providerAlias(this, OutscaleProvider.tfResourceType),
      api: { region: this.region.name },
      profile: literal(profile),
      accessKeyId,
      secretKeyId,
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider, zone);
    this.compute = new OutscaleCompute(context);
    this.network = new OutscaleNetwork(context);
    this.storage = new OutscaleStorage(context, { accessKeyId, secretKeyId });
    this.loadBalancing = new OutscaleLoadBalancing(context);
  }

  private checked(props: OutscaleProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = checkRegion(faults, props.region, REGIONS);
    if (checkResolved(faults, "zone", props.zone, "it decides which part of a network servers stand on")) {
      checkZoneOf(faults, props.zone, region, REGIONS);
    }
    checkSecretsAndTags(faults, { accessKeyId: props.accessKeyId, secretKeyId: props.secretKeyId }, props.tags);
    faults.throwIfAny();
    return region!;
  }
}
