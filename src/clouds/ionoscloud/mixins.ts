import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { ContainerRegistry } from "../../../l1/ionoscloud/container-registry";
import type { Datacenter } from "../../../l1/ionoscloud/datacenter";
import type { S3Bucket } from "../../../l1/ionoscloud/s3-bucket";
import type { VcpuServer } from "../../../l1/ionoscloud/vcpu-server";
import { CodedError } from "../../core/coded-error";
import { literalList } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

/**
 * Asks for a second factor before anybody deletes or changes the virtual data centre by hand: `cloud.with(…)`, at synth.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/datacenter.md
 */
export class ProtectedDatacenter extends VendorMixin {
  public constructor() {
    super("ionoscloud_datacenter");
  }

  protected change(resource: IConstruct): void {
    (resource as Datacenter).secAuthProtection = true;
  }
}

/**
 * Spreads the traffic of a server's interfaces over queues, for high throughput. Changing it restarts the server.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/vcpu_server.md
 */
export class NicMultiQueue extends VendorMixin {
  public constructor() {
    super("ionoscloud_vcpu_server");
  }

  protected change(resource: IConstruct): void {
    (resource as VcpuServer).nicMultiQueue = true;
  }
}

const STATES = ["RUNNING", "SHUTOFF"];

/**
 * Keeps a server running or shut off.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/vcpu_server.md
 */
export class ServerState extends VendorMixin {
  /**
   * @param state `RUNNING` or `SHUTOFF`
   * @throws Error when it is none of them
   */
  public constructor(private readonly state: string) {
    super("ionoscloud_vcpu_server");
    checkArguments("vendors.ionoscloud.ServerState", { state });
    if (!Token.isUnresolved(state) && !STATES.includes(state)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ServerState: got ${describeValue(state)}; allowed: ${STATES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as VcpuServer).vmState = this.state;
  }
}

/**
 * Starts a server from a snapshot or a private image, which take no password: `image: MachineImage.id(…)` without keys.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/volume.md
 */
export class WithoutImagePassword extends VendorMixin {
  public constructor() {
    super("ionoscloud_vcpu_server");
  }

  protected change(resource: IConstruct): void {
    (resource as VcpuServer).resetImagePassword();
  }
}

/**
 * Lets the objects of a bucket be locked. It is decided for good when the bucket is made.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/s3_bucket.md
 */
export class BucketObjectLock extends VendorMixin {
  public constructor() {
    super("ionoscloud_s3_bucket");
  }

  protected change(resource: IConstruct): void {
    (resource as S3Bucket).objectLockEnabled = true;
  }
}

/**
 * Has images of a container registry scanned for vulnerabilities. It costs money, and cannot be turned off again.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/container_registry.md
 */
export class VulnerabilityScanning extends VendorMixin {
  public constructor() {
    super("ionoscloud_container_registry");
  }

  protected change(resource: IConstruct): void {
    (resource as ContainerRegistry).putFeatures({ vulnerabilityScanning: true });
  }
}

/**
 * Lets chosen addresses in to a container registry only.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/container_registry.md api_subnet_allow_list
 */
export class RegistryAllowList extends VendorMixin {
  /**
   * @param cidrs the address blocks
   */
  public constructor(private readonly cidrs: string[]) {
    super("ionoscloud_container_registry");
    checkArguments("vendors.ionoscloud.RegistryAllowList", { cidrs });
  }

  protected change(resource: IConstruct): void {
    (resource as ContainerRegistry).apiSubnetAllowList = literalList(this.cidrs);
  }
}
