import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { Vm } from "../../../l1/outscale/vm";
import type { Volume } from "../../../l1/outscale/volume";
import { CodedError } from "../../core/coded-error";
import { literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";

/**
 * Guards a server against being deleted, by anybody: `server.with(new vendors.outscale.ProtectedServer())`.
 *
 * Take the mixin away and apply before destroying the server.
 *
 * @see https://docs.outscale.com/en/userguide/About-VMs.html
 */
export class ProtectedServer extends VendorMixin {
  public constructor() {
    super("outscale_vm");
  }

  protected change(resource: IConstruct): void {
    (resource as Vm).deletionProtection = true;
  }
}

/**
 * Puts a server on hardware that no other account uses.
 *
 * @see https://github.com/outscale/terraform-provider-outscale/blob/master/docs/resources/vm.md placement_tenancy
 */
export class DedicatedServer extends VendorMixin {
  public constructor() {
    super("outscale_vm");
  }

  protected change(resource: IConstruct): void {
    (resource as Vm).placementTenancy = "dedicated";
  }
}

const STATES = ["running", "stopped"];

/**
 * Keeps a server running or stopped.
 *
 * @see https://github.com/outscale/terraform-provider-outscale/blob/master/docs/resources/vm.md state
 */
export class ServerState extends VendorMixin {
  /**
   * @param state `running` or `stopped`
   * @throws Error when it is neither
   */
  public constructor(private readonly state: string) {
    super("outscale_vm");
    checkArguments("vendors.outscale.ServerState", { state });
    if (!Token.isUnresolved(state) && !STATES.includes(state)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ServerState: got ${describeValue(state)}; allowed: ${STATES.join(", ")}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as Vm).state = this.state;
  }
}

/** The most operations per second of a volume. */
const MAX_IOPS = 13_000;

/**
 * Makes a volume one of type `io1`, with so many operations per second: at most 300 for each GiB.
 *
 * @see https://github.com/outscale/terraform-provider-outscale/blob/master/docs/resources/volume.md iops
 */
export class ProvisionedIops extends VendorMixin {
  /**
   * @param iops operations per second, 1 to 13000
   * @throws Error when it is no such number
   */
  public constructor(private readonly iops: number) {
    super("outscale_volume");
    checkArguments("vendors.outscale.ProvisionedIops", { iops });
    if (!Token.isUnresolved(iops) && !(Number.isInteger(iops) && iops >= 1 && iops <= MAX_IOPS)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ProvisionedIops: got ${describeValue(iops)}; allowed: a whole number from 1 to ${MAX_IOPS}`);
    }
  }

  protected change(resource: IConstruct): void {
    (resource as Volume).volumeType = "io1";
    (resource as Volume).iops = this.iops;
  }
}

/**
 * Takes a snapshot of a volume before it is destroyed.
 *
 * @see https://github.com/outscale/terraform-provider-outscale/blob/master/docs/resources/volume.md termination_snapshot_name
 */
export class FinalSnapshot extends VendorMixin {
  /**
   * @param snapshotName what the snapshot is called
   */
  public constructor(private readonly snapshotName: string) {
    super("outscale_volume");
    checkArguments("vendors.outscale.FinalSnapshot", { snapshotName });
  }

  protected change(resource: IConstruct): void {
    (resource as Volume).terminationSnapshotName = literalText(this.snapshotName);
  }
}
