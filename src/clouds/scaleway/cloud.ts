import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { CATALOGUE } from "./catalogue";
import { ScalewayCompute } from "./compute";
import { ScalewayContainer } from "./containers";
import { Context } from "./context";
import { ScalewayDatabase } from "./databases";
import { ScalewayDns } from "./dns";
import { ScalewayKubernetes } from "./kubernetes";
import { ScalewayLoadBalancing } from "./load-balancing";
import { ScalewayNetwork } from "./network";
import { NO_GROUPS } from "./no-groups";
import { REGIONS } from "./regions";
import { ScalewaySecret } from "./secrets";
import { ScalewayStorage } from "./storage";
import { ScalewayProvider } from "../../../l1/scaleway/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { IContainerDriver } from "../../containers/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { checkRegion, checkSecretsAndTags, checkZoneOf } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { IDatabaseDriver } from "../../databases/driver";
import type { IDnsDriver } from "../../dns/driver";
import type { IKubernetesDriver } from "../../kubernetes/driver";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { ISecretDriver } from "../../secrets/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of a Scaleway cloud.
 */
export interface ScalewayProps {
  /** The region: `fr-par`, `nl-ams`, `pl-waw` or `it-mil`. It must be known when the program runs, as it decides the country. */
  readonly region: string;
  /**
   * The zone of what names none, for instance `fr-par-1`.
   *
   * @default - the first zone of the region
   */
  readonly zone?: string;
  /**
   * The project that everything is made in.
   *
   * @default - SCW_DEFAULT_PROJECT_ID, or that of the profile
   */
  readonly projectId?: string;
  /**
   * A profile of Scaleway's configuration file.
   *
   * @default - SCW_PROFILE, or the active one
   */
  readonly profile?: string;
  /**
   * The access key, as a sensitive TerraformVariable.
   *
   * @default - SCW_ACCESS_KEY, or that of the profile
   */
  readonly accessKey?: string;
  /**
   * The secret key, as a sensitive TerraformVariable.
   *
   * @default - SCW_SECRET_KEY, or that of the profile
   */
  readonly secretKey?: string;
  /**
   * Tags of everything on this cloud that can have tags.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * Scaleway: one project in one region.
 *
 * @see https://github.com/scaleway/terraform-provider-scaleway/blob/master/docs/index.md
 */
export class Scaleway extends Cloud {
  public readonly cloudName = "Scaleway";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = NO_GROUPS;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  public readonly dns?: IDnsDriver;
  public readonly kubernetes?: IKubernetesDriver;
  public readonly databases?: IDatabaseDriver;
  public readonly secrets?: ISecretDriver;
  public readonly containers?: IContainerDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the region or zone does not exist, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: ScalewayProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "ScalewayProps", props);
    this.region = this.checked(props);
    this.zone = props.zone ?? this.region.zones?.[0];
    this.tags = { ...props.tags };
    const provider = new ScalewayProvider(this, "Provider", {
      alias: providerAlias(this, ScalewayProvider.tfResourceType),
      region: this.region.name,
      zone: this.zone,
      projectId: literal(props.projectId),
      profile: literal(props.profile),
      accessKey: props.accessKey,
      secretKey: props.secretKey,
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider, literal(props.projectId));
    this.compute = new ScalewayCompute(context);
    this.network = new ScalewayNetwork(context);
    this.storage = new ScalewayStorage(context);
    this.loadBalancing = new ScalewayLoadBalancing(context);
    this.dns = new ScalewayDns(context);
    this.kubernetes = new ScalewayKubernetes(context);
    this.databases = new ScalewayDatabase(context);
    this.secrets = new ScalewaySecret(context);
    this.containers = new ScalewayContainer(context);
  }

  private checked(props: ScalewayProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = checkRegion(faults, props.region, REGIONS);
    checkZoneOf(faults, props.zone, region, REGIONS);
    checkSecretsAndTags(faults, { accessKey: props.accessKey, secretKey: props.secretKey }, props.tags);
    faults.throwIfAny();
    return region!;
  }
}
