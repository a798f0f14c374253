import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { NetworkInterface } from "../../../l1/stackit/network-interface";
import type { ObjectstorageBucket } from "../../../l1/stackit/objectstorage-bucket";
import type { Server } from "../../../l1/stackit/server";
import { VendorMixin } from "../../core/mixin";

const STATES = ["active", "inactive", "deallocated"];

/**
 * Keeps a server running, stopped, or stopped and without a host.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/server.md desired_status
 */
export class ServerState extends VendorMixin {
  /**
   * @param state `active`, `inactive` or `deallocated`
   * @throws Error when it is none of them
   */
  public constructor(private readonly state: string) {
    super("stackit_server");
    if (!Token.isUnresolved(state) && !STATES.includes(state)) {
      throw new Error(`ServerState: got ${JSON.stringify(state)}; allowed: ${STATES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as Server).desiredStatus = this.state;
  }
}

/**
 * Keeps the root disk of a server when the server goes: `server.with(new vendors.stackit.KeptRootDisk())`.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/server.md delete_on_termination
 */
export class KeptRootDisk extends VendorMixin {
  public constructor() {
    super("stackit_server");
  }

  protected change(resource: IConstruct): void {
    (resource as Server).bootVolume.deleteOnTermination = false;
  }
}

/**
 * Lets objects of a bucket be locked. It is decided when the bucket is made, and for good.
 *
 * @see https://docs.stackit.cloud/products/storage/object-storage/faq
 */
export class BucketObjectLock extends VendorMixin {
  public constructor() {
    super("stackit_objectstorage_bucket");
  }

  protected change(resource: IConstruct): void {
    (resource as ObjectstorageBucket).objectLock = true;
  }
}

/**
 * Gives the interface of a server a name, by which the portal lists it.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/network_interface.md name
 */
export class InterfaceName extends VendorMixin {
  /**
   * @param interfaceName the name
   */
  public constructor(private readonly interfaceName: string) {
    super("stackit_network_interface");
  }

  protected change(resource: IConstruct): void {
    (resource as NetworkInterface).name = this.interfaceName;
  }
}
