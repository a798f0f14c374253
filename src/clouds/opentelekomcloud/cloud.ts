import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { defineAutoScaling } from "./auto-scaling";
import { COMPUTE_SHORTFALLS, NETWORK_SHORTFALLS } from "./capabilities";
import { catalogue } from "./catalogue";
import { defineContainers } from "./containers";
import { defineDatabases } from "./databases";
import { defineDns } from "./dns";
import { defineKubernetes } from "./kubernetes";
import { defineLoadBalancing } from "./load-balancing";
import { ENDPOINTS_OF, REGIONS } from "./regions";
import { RESOURCES } from "./resources";
import { defineStorage } from "./storage";
import { TRAITS } from "./traits";
import { OpentelekomcloudProvider } from "../../../l1/opentelekomcloud/provider";
import type { IAutoScalingDriver } from "../../auto-scaling/driver";
import type { IComputeDriver } from "../../compute/driver";
import type { IContainerDriver } from "../../containers/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { checkZoneOf } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { literal } from "../../core/literal-text";
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
import { checkKeys, isComplete, keyArguments } from "../../families/huawei/credentials";
import { NetworkDriver } from "../../families/huawei/network";
import { findRegion } from "../../families/openstack/regions";
import { takeEnvironment, yieldToEnvironment } from "../../families/openstack/shared-environment";
import type { IKubernetesDriver } from "../../kubernetes/driver";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of Open Telekom Cloud.
 */
export interface OpenTelekomCloudProps extends HuaweiKeys {
  /** The region: `eu-de`, `eu-nl` or `eu-ch2`. It must be known when the program runs, as it decides the country. */
  readonly region: string;
  /**
   * The zone of what names none, for instance `eu-de-01`.
   *
   * @default - the first zone of the region
   */
  readonly zone?: string;
  /**
   * The name of an entry of the file `clouds.yaml`. What the environment holds (`OS_…`) goes before what stands there.
   *
   * @default - OS_CLOUD; else OS_USERNAME, OS_PASSWORD, OS_DOMAIN_NAME and OS_TENANT_NAME, or OS_ACCESS_KEY and OS_SECRET_KEY
   * @see https://docs.openstack.org/python-openstackclient/latest/configuration/index.html
   */
  readonly cloudsYaml?: string;
  /**
   * Tags of everything on this cloud that can have tags.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

const CURE = "give each accessKey and secretKey, by sensitive variables, and domainName; or unset the variables and give each cloudsYaml";

/**
 * Open Telekom Cloud, also sold as T Cloud Public: one project in one region.
 *
 * @see https://github.com/opentelekomcloud/terraform-provider-opentelekomcloud/blob/devel/docs/index.md
 */
export class OpenTelekomCloud extends Cloud {
  public readonly cloudName = "Open Telekom Cloud";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue;
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
   * @throws ValidationError when the region or zone does not exist, a key is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: OpenTelekomCloudProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "OpenTelekomCloudProps", props);
    this.region = this.checked(props);
    this.zone = props.zone ?? this.region.zones![0];
    this.tags = { ...props.tags };
    this.catalogue = catalogue(this.region.name);
    const { authUrl, s3 } = ENDPOINTS_OF[this.region.name];
    if (!isComplete(props)) {
      const note = props.cloudsYaml === undefined ? takeEnvironment : yieldToEnvironment;
      note(this, authUrl, CURE);
    }
    const provider = new OpentelekomcloudProvider(this, "Provider", {
      alias: providerAlias(this, OpentelekomcloudProvider.tfResourceType),
      authUrl,
      region: this.region.name,
      cloud: literal(props.cloudsYaml),
      ...keyArguments(this.region.name, props),
    });
    this.terraformProvider = provider;
    const context = new HuaweiContext(this, provider, RESOURCES, TRAITS);
    this.compute = new ComputeDriver(context, { capabilities: [], shortfalls: COMPUTE_SHORTFALLS });
    this.network = new NetworkDriver(context, NETWORK_SHORTFALLS);
    this.storage = defineStorage(context, { endpoint: s3, region: this.region.name });
    this.loadBalancing = defineLoadBalancing(context);
    this.autoScaling = defineAutoScaling(context);
    this.dns = defineDns(context);
    this.kubernetes = defineKubernetes(context);
    this.databases = defineDatabases(context);
    this.containers = defineContainers(context);
  }

  private checked(props: OpenTelekomCloudProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = findRegion(faults, props.region, REGIONS);
    checkZoneOf(faults, props.zone, region, REGIONS);
    if (props.cloudsYaml?.trim() === "") {
      faults.add("cloudsYaml", props.cloudsYaml, "the name of an entry of clouds.yaml");
    }
    checkKeys(faults, props);
    checkTags(props.tags ?? {}, faults);
    faults.throwIfAny();
    return region!;
  }
}
