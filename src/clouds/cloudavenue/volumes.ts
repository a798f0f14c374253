import { Op, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Place } from "./context";
import type { Vm } from "../../../l1/cloudavenue/vm";
import { VmDisk } from "../../../l1/cloudavenue/vm-disk";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import { lifecycleOf } from "../../core/removal-policy";
import type { VolumeHandle, VolumeSpec } from "../../storage/driver";

/** Where the first disk beside the template's turns up; both are on the SCSI bus, the provider's default. */
const SECOND_DISK = "/dev/sdb";
/** VMware's MB are MiB. */
const MB_PER_GIB = 1024;

/**
 * The volumes of a cloud. A disk belongs to a vApp and is looked for in no other, so each waits for the server that it is attached to. Another server of
 * the same network may take it over, with what is on it.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/vm_disk.md
 */
export class Volumes {
  private readonly waiting = new Map<string, VmDisk>();
  private readonly known = new Map<string, VmDisk>();
  private readonly holders = new Set<Vm>();

  public constructor(private readonly place: Place) {}

  public define(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const { provider, vdc } = this.place;
    const disk = new VmDisk(scope, "Resource", {
      provider,
      vdc,
      name: spec.name,
      isDetachable: true,
      sizeInMb: megabytes(spec.sizeGib),
      storageProfile: spec.volumeType,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    const volumeId = disk.id;
    this.known.set(volumeId, disk);
    this.waiting.set(volumeId, disk);
    const complaint = "a volume at Cloud Avenue belongs to the vApp of a server and stands nowhere else; attach it: server.attachVolume(volume)";
    refuseIncomplete(scope, complaint, () => this.waiting.has(volumeId));
    return { volumeId };
  }

  /**
   * Puts a volume on a server, and tells where it turns up there.
   *
   * @throws ValidationError for a volume that exists elsewhere, and for a second volume of one server
   */
  public attach(scope: Construct, volumeId: string, vm: Vm, vappName: string): string {
    const faults = new Faults(scope, "Server");
    const disk = this.known.get(volumeId);
    if (disk === undefined) {
      faults.add("attachVolume", volumeId, "a volume that this program defines, as the provider attaches no other at Cloud Avenue");
    }
    if (this.holders.has(vm)) {
      faults.add("attachVolume", scope.node.path, "one volume to a server at Cloud Avenue, as nothing tells a server which of two is which");
    }
    faults.throwIfAny();
    this.holders.add(vm);
    this.waiting.delete(volumeId);
    disk!.vappName = vappName;
    disk!.vmId = vm.id;
    return SECOND_DISK;
  }
}

function megabytes(gib: number): number {
  return Token.isUnresolved(gib) ? Token.asNumber(Op.mul(gib, MB_PER_GIB)) : gib * MB_PER_GIB;
}
