import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { CATALOGUE } from "./catalogue";
import { StackitCompute } from "./compute";
import { Context } from "./context";
import { StackitDatabase } from "./databases";
import { StackitDns } from "./dns";
import { StackitKubernetes } from "./kubernetes";
import { StackitLoadBalancing } from "./load-balancing";
import { StackitNetwork } from "./network";
import { REGIONS } from "./regions";
import { StackitStorage } from "./storage";
import { StackitProvider } from "../../../l1/stackit/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { checkPattern } from "../../core/checks";
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
import type { IStorageDriver } from "../../storage/driver";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Properties of a STACKIT cloud.
 */
export interface StackitProps {
  /** The region: `eu01` or `eu02`. It must be known when the program runs, as it decides the country. */
  readonly region: string;
  /** The project that everything is made in. The provider does not read it from the environment. */
  readonly projectId: string;
  /**
   * The availability zone of what names none, for instance `eu01-1`.
   *
   * @default - the first zone of the region
   */
  readonly zone?: string;
  /**
   * Path of the file with the key of the service account.
   *
   * @default - STACKIT_SERVICE_ACCOUNT_KEY_PATH or STACKIT_SERVICE_ACCOUNT_KEY, the file that STACKIT_CREDENTIALS_PATH names, or workload identity (STACKIT_USE_OIDC)
   */
  readonly serviceAccountKeyPath?: string;
  /**
   * The key of the service account, as a sensitive TerraformVariable.
   *
   * @default - as `serviceAccountKeyPath`
   */
  readonly serviceAccountKey?: string;
  /**
   * Labels of everything on this cloud that can have labels.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * STACKIT: one project in one region.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/index.md
 */
export class Stackit extends Cloud {
  public readonly cloudName = "STACKIT";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  public readonly dns?: IDnsDriver;
  public readonly kubernetes?: IKubernetesDriver;
  public readonly databases?: IDatabaseDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the region or zone does not exist, the project is no UUID, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: StackitProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "StackitProps", props);
    this.region = this.checked(props);
    const zone = props.zone ?? this.region.zones![0];
    this.zone = zone;
    this.tags = { ...props.tags };
    const provider = new StackitProvider(this, "Provider", {
      alias: providerAlias(this, StackitProvider.tfResourceType),
      defaultRegion: this.region.name,
      serviceAccountKeyPath: literal(props.serviceAccountKeyPath),
      serviceAccountKey: props.serviceAccountKey,
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider, props.projectId, zone);
    this.compute = new StackitCompute(context);
    this.network = new StackitNetwork(context);
    this.storage = new StackitStorage(context);
    this.loadBalancing = new StackitLoadBalancing(context);
    this.dns = new StackitDns(context);
    this.kubernetes = new StackitKubernetes(context);
    this.databases = new StackitDatabase(context);
  }

  private checked(props: StackitProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = checkRegion(faults, props.region, REGIONS);
    checkZoneOf(faults, props.zone, region, REGIONS);
    checkPattern(faults, "projectId", props.projectId, UUID, "the UUID of a project");
    checkSecretsAndTags(faults, { serviceAccountKey: props.serviceAccountKey }, props.tags);
    faults.throwIfAny();
    return region!;
  }
}
