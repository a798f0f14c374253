import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { ServerHandle } from "./server";
import { BlockStorage } from "../../../l1/seca/block-storage";
import { Instance } from "../../../l1/seca/instance";
import { Nic } from "../../../l1/seca/nic";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import { CodedError } from "../../core/coded-error";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";

/** What a root disk holds when nothing is said, in GiB. The API has no default, and an image of Linux fits. */
const DEFAULT_ROOT_GIB = 20;
/** What stands for an address that the cloud is to pick. */
const ANY_ADDRESS = "0.0.0.0";

/** The instances of a SECA cloud. */
export class SecaCompute implements IComputeDriver {
  public readonly capabilities = COMPUTE;
  public readonly shortfalls = COMPUTE_SHORTFALLS;
  public readonly zonal = false;
  /** eu-sovereign-cloud/go-sdk of 2026-06-30: pkg/spec/schema/instance.go, userData */
  public readonly maxUserDataBytes = 65_536;
  /** The same: pkg/spec/schema/block-storage.go, sizeGB */
  public readonly maxRootDiskGib = 1_000_000;

  public constructor(
    private readonly context: Context,
    public readonly loginUsers: Record<string, string>,
  ) {}

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { context } = this;
    const shared = { ...context.place, labels: tagMap(spec.tags) };
    const { subnetId, privateIp } = spec.networkInterface!;
    const address = context.addresses.get(subnetId!)?.take(scope, "Server", privateIp) ?? privateIp;
    const nic = new Nic(scope, "Nic", { ...shared, name: spec.name, subnetId: subnetId!, addresses: [address ?? ANY_ADDRESS] });
    const boot = new BlockStorage(scope, "BootVolume", {
      ...shared,
      name: `${spec.name}-boot`,
      sizeGb: spec.rootDiskGib ?? DEFAULT_ROOT_GIB,
      skuId: context.storageSku(spec.rootVolumeType),
      sourceImageId: spec.image.imageId ?? context.image(spec.image.name!),
    });
    const instance = new Instance(scope, "Resource", {
      ...shared,
      name: spec.name,
      skuId: context.instanceSku(spec.machine.name),
      zone: spec.zone,
      primaryNicId: nic.id,
      securityGroupId: spec.firewallId,
      bootVolume: { deviceId: boot.id },
      sshKeys: filled(spec.sshKeys.map((key) => key.sshKeyId)),
      userData: spec.userData,
    });
    return new ServerHandle(instance, nic, address !== undefined);
  }

  /** A key is its text: SECA keeps none. */
  public defineSshKey(_scope: Construct, spec: SshKeySpec): SshKeyRef {
    return { sshKeyId: spec.publicKey, sshKeyName: spec.name, dependencies: [] };
  }

  /** Never called: the capability is not listed. */
  public definePlacementGroup(_scope: Construct, _spec: PlacementGroupSpec): PlacementGroupHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "there are no placement groups on SECA");
  }
}
