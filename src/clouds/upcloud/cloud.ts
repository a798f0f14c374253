import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { ABSENCES } from "./absences";
import { CATALOGUE } from "./catalogue";
import { UpCloudCompute } from "./compute";
import { Context } from "./context";
import { UpCloudDatabases } from "./databases";
import { UpCloudKubernetes } from "./kubernetes";
import { UpCloudLoadBalancing } from "./load-balancing";
import { UpCloudNetwork } from "./network";
import type { UpCloudObjectStorage } from "./object-storage";
import { checkObjectStorage } from "./object-storage-check";
import { REGIONS } from "./regions";
import { UpCloudStorage } from "./storage";
import { DataUpcloudLoadBalancerDnsChallengeDomain } from "../../../l1/upcloud/data-upcloud-load-balancer-dns-challenge-domain";
import { UpcloudProvider } from "../../../l1/upcloud/provider";
import type { IComputeDriver } from "../../compute/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { checkRegion, checkSecretsAndTags } from "../../core/cloud-checks";
import { Faults } from "../../core/faults";
import { literal, literalText } from "../../core/literal-text";
import { sharedLookup } from "../../core/lookups";
import { providerAlias } from "../../core/provider-alias";
import type { Region } from "../../core/region";
import { checkShape } from "../../core/shape-check";
import type { IDatabaseDriver } from "../../databases/driver";
import type { IKubernetesDriver } from "../../kubernetes/driver";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * Properties of an UpCloud cloud.
 */
export interface UpCloudProps {
  /**
   * The zone, for instance `fi-hel2`: what UpCloud calls so is a place of its own, which others call a region. It must be known when the
   * program runs, as it decides the country.
   */
  readonly zone: string;
  /**
   * An API token, as a sensitive TerraformVariable. It stands for user name and password.
   *
   * @default - UPCLOUD_TOKEN, or the system keyring
   */
  readonly token?: string;
  /**
   * The name of a user who may use the API.
   *
   * @default - UPCLOUD_USERNAME
   */
  readonly username?: string;
  /**
   * The user's password, as a sensitive TerraformVariable.
   *
   * @default - UPCLOUD_PASSWORD
   */
  readonly password?: string;
  /**
   * The Managed Object Storage that buckets stand in.
   *
   * @default - none, and no buckets
   */
  readonly objectStorage?: UpCloudObjectStorage;
  /**
   * Whether servers may have public addresses, although their ports 32768 to 60999 of TCP and UDP, and ICMP, stay open to everybody: UpCloud's
   * firewall on public interfaces keeps no state, and answers come in by those. Nothing may listen there that is not meant for all.
   *
   * @default false - public addresses are refused
   */
  readonly openHighPorts?: boolean;
  /**
   * Labels of everything on this cloud that can have labels.
   *
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/**
 * UpCloud: one account in one zone.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/index.md
 */
export class UpCloud extends Cloud {
  public readonly cloudName = "UpCloud";
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue = CATALOGUE;
  public readonly shortfalls: Shortfall[] = ABSENCES;
  public readonly compute?: IComputeDriver;
  public readonly network?: INetworkDriver;
  public readonly storage?: IStorageDriver;
  public readonly loadBalancing?: ILoadBalancingDriver;
  public readonly kubernetes?: IKubernetesDriver;
  public readonly databases?: IDatabaseDriver;
  /** The configuration of the Terraform provider, for resources of the provider's own beside the portable ones. */
  public readonly terraformProvider: TerraformProvider;

  /**
   * @throws ValidationError when the zone does not exist, a secret is written into the program, or a tag is wrong
   */
  public constructor(scope: Construct, id: string, props: UpCloudProps) {
    super(scope, id);
    checkShape(this, this.cloudName, "UpCloudProps", props);
    this.region = this.checked(props);
    this.zone = this.region.name;
    this.tags = { ...props.tags };
    const provider = new UpcloudProvider(this, "Provider", {
      alias: providerAlias(this, UpcloudProvider.tfResourceType),
      token: props.token,
      username: literal(props.username),
      password: props.password,
    });
    this.terraformProvider = provider;
    const context = new Context(this, provider);
    this.compute = new UpCloudCompute(context, props.openHighPorts ?? false);
    this.network = new UpCloudNetwork(context);
    const { objectStorage } = props;
    this.storage = new UpCloudStorage(context, objectStorage && { ...objectStorage, serviceUuid: literalText(objectStorage.serviceUuid) });
    this.loadBalancing = new UpCloudLoadBalancing(context);
    this.kubernetes = new UpCloudKubernetes(context);
    this.databases = new UpCloudDatabases(context);
  }

  /**
   * What the record `_acme-challenge` of each name leads to (CNAME) that has a certificate by Let's Encrypt: UpCloud proves the name by it.
   *
   * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/data-sources/load_balancer_dns_challenge_domain.md
   */
  public get acmeChallengeDomain(): string {
    const provider = this.terraformProvider;
    const make = (scope: Construct, id: string): Construct => new DataUpcloudLoadBalancerDnsChallengeDomain(scope, id, { provider });
    return (sharedLookup(this, "AcmeChallengeDomain", make) as DataUpcloudLoadBalancerDnsChallengeDomain).domain;
  }

  private checked(props: UpCloudProps): Region {
    const faults = new Faults(this, this.cloudName);
    const region = checkRegion(faults, props.zone, REGIONS, "zone");
    checkSecretsAndTags(faults, { token: props.token, password: props.password }, props.tags);
    if (region !== undefined) {
      checkObjectStorage(faults, region, props.objectStorage);
    }
    faults.throwIfAny();
    return region!;
  }
}
