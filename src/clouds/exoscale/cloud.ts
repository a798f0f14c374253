import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { ExoscaleAutoScaling } from "./auto-scaling";
import { CATALOGUE } from "./catalogue";
import { ExoscaleCompute } from "./compute";
import { Context } from "./context";
import { ExoscaleDatabases } from "./databases";
import { ExoscaleDns } from "./dns";
import { ExoscaleKubernetes } from "./kubernetes";
import { ExoscaleNetwork } from "./network";
import { REGIONS } from "./regions";
import { ExoscaleStorage } from "./storage";
import { ExoscaleProvider } from "../../../l1/exoscale/provider";
import type { IAutoScalingDriver } from "../../auto-scaling/driver";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { checkRegion, checkSecretsAndTags } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { IDatabaseDriver } from "../../databases/driver";
import type { IDnsDriver } from "../../dns/driver";
import type { IKubernetesDriver } from "../../kubernetes/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of an Exoscale cloud.
 */
export interface ExoscaleProps {
  /**
   * The zone, for instance `at-vie-1`: what Exoscale calls so is a place of its own, which others call a region. It must be known when the
   * program runs, as it decides the country.
   */
  readonly zone: string;
  /**
   * The API key, as a sensitive TerraformVariable.
   *
   * @default - EXOSCALE_API_KEY
   */
  readonly apiKey?: string;
  /**
   * The secret of the API key, as a sensitive TerraformVariable.
   *
   * @default - EXOSCALE_API_SECRET
   */
  readonly apiSecret?: string;
  /**
   * Labels of everything on this cloud that can have labels.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * Exoscale: one organization in one zone.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/blob/master/docs/index.md
 */
export class Exoscale extends Cloud {
  public readonly cloudName = "Exoscale";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly autoScaling?: IAutoScalingDriver;
  public readonly dns?: IDnsDriver;
  public readonly kubernetes?: IKubernetesDriver;
  public readonly databases?: IDatabaseDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the zone does not exist, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: ExoscaleProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "ExoscaleProps", props);
    this.region = this.checked(props);
    this.zone = this.region.name;
    this.tags = { ...props.tags };
    const provider = new ExoscaleProvider(this, "Provider", {
      alias: providerAlias(this, ExoscaleProvider.tfResourceType),
      key: props.apiKey,
      secret: props.apiSecret,
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider);
    this.compute = new ExoscaleCompute(context);
    this.network = new ExoscaleNetwork(context);
    this.storage = new ExoscaleStorage(context);
    this.autoScaling = new ExoscaleAutoScaling(context);
    this.dns = new ExoscaleDns(context);
    this.kubernetes = new ExoscaleKubernetes(context);
    this.databases = new ExoscaleDatabases(context);
  }

  private checked(props: ExoscaleProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = checkRegion(faults, props.zone, REGIONS, "zone");
    checkSecretsAndTags(faults, { apiKey: props.apiKey, apiSecret: props.apiSecret }, props.tags);
    faults.throwIfAny();
    return region!;
  }
}
