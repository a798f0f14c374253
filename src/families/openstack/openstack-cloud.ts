import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { absentServices } from "./absent-services";
import type { IBucketStore } from "./bucket-store";
import { ComputeDriver } from "./compute";
import type { OpenStackCredentials } from "./credential-props";
import { checkCredentials, defineProvider, fromEnvironment } from "./credentials";
import { DnsDriver } from "./dns";
import { KubernetesDriver } from "./kubernetes";
import { LoadBalancingDriver } from "./load-balancing";
import type { DriverContext } from "./lookups";
import { NetworkDriver } from "./network";
import { ObjectStorageApi } from "./object-storage-api";
import type { IOwnServices } from "./own-services";
import type { OpenStackProfile } from "./profile";
import { s3Buckets } from "./s3-buckets";
import { SecretDriver } from "./secrets";
import { OpenStackService } from "./services";
import { takeEnvironment } from "./shared-environment";
import { StorageDriver } from "./storage";
import { SwiftStore } from "./swift";
import type { IComputeDriver } from "../../compute/driver";
import type { IContainerDriver } from "../../containers/driver";
import type { Shortfall } from "../../core/capability";
import type { Catalogue } from "../../core/catalogue";
import { Cloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import type { Region } from "../../core/region";
import { checkTags } from "../../core/tags";
import { checkZone } from "../../core/zone";
import type { IDatabaseDriver } from "../../databases/driver";
import type { IDnsDriver } from "../../dns/driver";
import type { IKubernetesDriver } from "../../kubernetes/driver";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";
import type { INetworkDriver } from "../../network/driver";
import type { ISecretDriver } from "../../secrets/driver";
import type { IStorageDriver } from "../../storage/driver";

/**
 * The base of every cloud that runs OpenStack: what differs between them is a profile.
 *
 * Extend it to add one: give a profile with the cloud's Keystone, networks and catalogue.
 */
export abstract class OpenStackCloud extends Cloud {
  public readonly cloudName: string;
  public readonly region: Region;
  public readonly zone?: string;
  public readonly tags: Record<string, string>;
  public readonly catalogue: Catalogue;
  public readonly shortfalls: Shortfall[];
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
   * @param profile what is particular about the cloud
   * @param credentials how it is logged in to
   * @param caCertFile path of a file with certificates that the cloud's own is signed by
   * @throws ValidationError when the credentials, the zone or a tag is wrong
   */
  protected constructor(scope: Construct, id: string, profile: OpenStackProfile, credentials: OpenStackCredentials, caCertFile?: string) {
    super(scope, id);
    this.cloudName = profile.cloudName;
    this.region = profile.region;
    this.zone = profile.zone;
    this.catalogue = profile.catalogue;
    this.tags = { ...credentials.tags };
    const faults = new Faults(this, profile.cloudName);
    checkCredentials(faults, credentials);
    checkZone(this, profile.zone, faults);
    checkTags(this.tags, faults);
    faults.throwIfAny();
    if (fromEnvironment(credentials)) {
      takeEnvironment(this, profile.authUrl);
    }
    this.terraformProvider = defineProvider(this, profile, credentials, caCertFile);
    const context = { cloud: this, provider: this.terraformProvider, profile };
    this.compute = new ComputeDriver(context);
    this.network = new NetworkDriver(context);
    this.storage = new StorageDriver(context, this._bucketStore(context));
    const own = this._ownServices(context);
    this.shortfalls = absentServices(profile, own);
    const runs = (service: OpenStackService): boolean => profile.services?.includes(service) ?? false;
    this.loadBalancing = runs(OpenStackService.OCTAVIA) ? new LoadBalancingDriver(context) : undefined;
    this.dns = own.dns ?? (runs(OpenStackService.DESIGNATE) ? new DnsDriver(context) : undefined);
    this.kubernetes = own.kubernetes ?? (runs(OpenStackService.MAGNUM) ? new KubernetesDriver(context) : undefined);
    this.databases = own.databases;
    this.secrets = runs(OpenStackService.BARBICAN) ? new SecretDriver(context) : undefined;
    this.containers = own.containers;
  }

  /**
   * What makes the buckets. Called by the constructor: all that it knows is the context.
   *
   * @internal
   */
  protected _bucketStore(context: DriverContext): IBucketStore {
    return context.profile.objectStorage === ObjectStorageApi.S3 ? s3Buckets(this, context) : new SwiftStore(context);
  }

  /**
   * What the operator's own API offers beside OpenStack's, and in place of it. Called by the constructor: all that it knows is the context.
   *
   * @internal
   */
  protected _ownServices(_context: DriverContext): IOwnServices {
    return {};
  }
}
