import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { defineAutoScaling } from "./auto-scaling";
import { COMPUTE, NETWORK_SHORTFALLS } from "./capabilities";
import { CATALOGUE } from "./catalogue";
import { warnOfClosing } from "./closing";
import { defineContainers } from "./containers";
import { defineDatabases } from "./databases";
import { defineDns } from "./dns";
import { defineKubernetes } from "./kubernetes";
import { defineLoadBalancing } from "./load-balancing";
import { AUTH_URL, HOSTS, REGIONS } from "./regions";
import { RESOURCES } from "./resources";
import { defineStorage } from "./storage";
import { TRAITS } from "./traits";
import { FlexibleengineProvider } from "../../../l1/flexibleengine/provider";
import type { IAutoScalingDriver } from "../../auto-scaling/driver";
import type { IComputeDriver } from "../../compute/driver";
import type { IContainerDriver } from "../../containers/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { checkOneOf } from "../../core/checks";
import { Cloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import { checkTags } from "../../core/tags";
import type { IDatabaseDriver } from "../../databases/driver";
import type { IDnsDriver } from "../../dns/driver";
import { ABSENT_SERVICES } from "../../families/huawei/absent-services";
import { ComputeDriver } from "../../families/huawei/compute";
import { HuaweiContext } from "../../families/huawei/context";
import type { HuaweiKeys } from "../../families/huawei/credential-props";
import { checkKeys, isComplete, KEYS_BY_VARIABLES, keyArguments } from "../../families/huawei/credentials";
import { NetworkDriver } from "../../families/huawei/network";
import { takeEnvironment } from "../../families/openstack/shared-environment";
import type { IKubernetesDriver } from "../../kubernetes/driver";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of Flexible Engine.
 *
 * Without keys, the environment holds the credentials: OS_USERNAME, OS_PASSWORD and OS_DOMAIN_NAME, or OS_ACCESS_KEY, OS_SECRET_KEY and OS_DOMAIN_NAME.
 */
export interface FlexibleEngineProps extends HuaweiKeys {
  /**
   * The zone of what names none, for instance `eu-west-0b`.
   *
   * @default - `eu-west-0a`
   */
  readonly zone?: string;
  /**
   * Tags of everything on this cloud that can have tags.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * Orange's Flexible Engine: one project in its region `eu-west-0`. It is being shut down, and says so at synth; it is here for programs that stand on
 * it, and for moving them away.
 *
 * @see https://github.com/FlexibleEngineCloud/terraform-provider-flexibleengine/blob/master/docs/index.md
 */
export class FlexibleEngine extends Cloud {
  public readonly cloudName = "Flexible Engine";
  public readonly region: Region = REGIONS[0];
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENT_SERVICES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  public readonly autoScaling?: IAutoScalingDriver;
  public readonly dns?: IDnsDriver;
  public readonly kubernetes?: IKubernetesDriver;
  public readonly databases?: IDatabaseDriver;
  public readonly containers?: IContainerDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the zone does not exist, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: FlexibleEngineProps = {}) {
    super(scope, id);
    checkShape(this, this.cloudName, "FlexibleEngineProps", props);
    this.check(props);
    warnOfClosing(this);
    this.zone = props.zone ?? this.region.zones![0];
    this.tags = { ...props.tags };
    if (!isComplete(props)) {
      takeEnvironment(this, AUTH_URL, KEYS_BY_VARIABLES);
    }
    const provider = new FlexibleengineProvider(this, "Provider", {
      alias: providerAlias(this, FlexibleengineProvider.tfResourceType),
      region: this.region.name,
      cloud: HOSTS,
      authUrl: AUTH_URL,
      ...keyArguments(this.region.name, props),
    });
    this.terraformProvider = provider;
    const context = new HuaweiContext(this, provider, RESOURCES, TRAITS);
    this.compute = new ComputeDriver(context, { capabilities: COMPUTE, shortfalls: [] });
    this.network = new NetworkDriver(context, NETWORK_SHORTFALLS);
    this.storage = defineStorage(context);
    this.loadBalancing = defineLoadBalancing(context);
    this.autoScaling = defineAutoScaling(context);
    this.dns = defineDns(context);
    this.kubernetes = defineKubernetes(context);
    this.databases = defineDatabases(context);
    this.containers = defineContainers(context);
  }

  private check(props: FlexibleEngineProps): void {
    const faults = new Faults(this, this.cloudName);
    checkOneOf(faults, "zone", props.zone, this.region.zones!);
    checkKeys(faults, props);
    checkTags(props.tags ?? {}, faults);
    faults.throwIfAny();
  }
}
