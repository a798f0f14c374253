import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { imageId } from "./lookups";
import { definePlacementGroup } from "./placement";
import { rootVolume } from "./root-volume";
import { ServerHandle, userDataOf } from "./server";
import type { Place } from "./subnet-places";
import { tagBlocks } from "./tags";
import { MAX_VOLUME_GIB } from "./volume-types";
import { Keypair } from "../../../l1/outscale/keypair";
import { Vm } from "../../../l1/outscale/vm";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import { base64 } from "../../core/base64";
import { filled } from "../../core/lists";
import { ImageMarker } from "../../families/terraform/image-marker";

/** OUTSCALE's virtual machines. */
export class OutscaleCompute implements IComputeDriver {
  public readonly capabilities = COMPUTE;
  public readonly shortfalls = COMPUTE_SHORTFALLS;
  public readonly zonal = false;
  /**
   * 500 KiB in Base64 are 384 000 bytes; the section for placement takes some of them.
   *
   * @see https://docs.outscale.com/en/userguide/Configuring-a-VM-with-User-Data-and-OUTSCALE-Tags.html
   */
  public readonly maxUserDataBytes = 383_000;
  public readonly maxRootDiskGib = MAX_VOLUME_GIB;
  /** @see https://docs.outscale.com/en/userguide/Connecting-to-Your-VMs.html */
  public readonly loginUsers: Record<string, string> = { default: "outscale" };

  public constructor(private readonly context: Context) {}

  /** The image is ignored once the server stands, as OUTSCALE renews its images; another one in the program replaces the server. */
  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const place = this.placeOf(scope, spec);
    const { subnetId, networkId, privateIp } = spec.networkInterface!;
    this.context.firewalls.get(spec.firewallId)?.join(scope, networkId);
    const vm = new Vm(scope, "Resource", {
      provider: this.context.provider,
      imageId: imageId(this.context, spec.image),
      vmType: spec.machine.name,
      keypairName: spec.sshKeys[0]?.sshKeyName,
      subnetId: place?.subnetId ?? subnetId,
      privateIps: privateIp === undefined ? undefined : [privateIp],
      securityGroupIds: [spec.firewallId],
      blockDeviceMappings: rootVolume(scope, spec),
      userData: userDataOf(spec, spec.userData),
      tags: tagBlocks(spec.name, spec.tags),
      // The first boot finds the way out open.
      dependsOn: filled([...(place?.dependencies ?? []), ...spec.sshKeys.flatMap((key) => key.dependencies)]),
      lifecycle: { ignoreChanges: ["image_id"], replaceTriggeredBy: [new ImageMarker(scope, "Image", spec.image).address] },
    });
    return new ServerHandle(scope, this.context, vm, spec, place);
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const key = new Keypair(scope, "Resource", {
      provider: this.context.provider,
      keypairName: spec.name,
      publicKey: base64(spec.publicKey),
      tags: tagBlocks(spec.name, spec.tags),
    });
    return { sshKeyId: key.keypairId, sshKeyName: key.keypairName, dependencies: [] };
  }

  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    return definePlacementGroup(scope, spec);
  }

  /** Where it stands; of a subnet that the program does not define nothing more is known. */
  private placeOf(scope: Construct, { zone = this.context.zone, publicIp, networkInterface }: ServerSpec): Place | undefined {
    const { subnetId, privateIp } = networkInterface!;
    return this.context.subnets.get(subnetId!)?.placeFor(scope, { zone, publicIp, privateIp });
  }
}
