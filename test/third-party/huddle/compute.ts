import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { FileShareAttachment, IComputeDriver, IServerHandle, PlacementGroupHandle, ServerSpec, SshKeyRef, SshKeySpec, VolumeAttachment } from "archipel";
import { ComputeCapability as C } from "archipel";
import { HuddleResource } from "./resource";

const GAPS = {
  "every server is on a network": [C.PUBLIC_ONLY],
  "addresses are given out by the network": [C.FIXED_PRIVATE_IP, C.IP_FORWARDING],
  "there is one room": [C.ZONE],
  "disks come with the machine": [C.ROOT_DISK_SIZE, C.ROOT_VOLUME_TYPE, C.VOLUME, C.FILE_SHARE, C.FILE_SHARE_READ_ONLY],
  "a server takes one key": [C.MANY_SSH_KEYS],
  "nothing has tags": [C.TAGS],
  "hosts are not told": [C.PLACEMENT_SPREAD, C.PLACEMENT_SPREAD_STRICT, C.PLACEMENT_TOGETHER, C.PLACEMENT_TOGETHER_STRICT],
};

export class HuddleCompute implements IComputeDriver {
  public readonly capabilities = [C.SERVER, C.NETWORK_WITHOUT_SUBNET, C.PUBLIC_ADDRESS, C.USER_DATA, C.SSH_KEY, C.SSH_KEY_BY_NAME];
  public readonly shortfalls = Object.entries(GAPS).flatMap(([reason, gaps]) => gaps.map((capability) => ({ capability, reason })));
  public readonly zonal = false;
  public readonly maxUserDataBytes = 8_192;
  public readonly maxRootDiskGib = 40;
  public readonly loginUsers = { default: "huddle" };

  public constructor(private readonly provider: TerraformProvider) {}

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const server = new HuddleResource(scope, "server", this.provider, {
      label: spec.name,
      plan: spec.machine.name,
      os: spec.image.name ?? spec.image.imageId,
      network: spec.networkInterface?.networkId,
      shield: spec.firewallId,
      key: spec.sshKeys[0]?.sshKeyId,
      script: spec.userData,
    });
    return {
      serverId: server.resourceId,
      privateIp: server.getStringAttribute("inner_address"),
      networkInterfaceId: server.resourceId,
      attachPublicIp: (_scope, publicIp) => server.set("address", publicIp.publicIpId),
      attachVolume: (): VolumeAttachment => unreachable(),
      attachFileShare: (): FileShareAttachment => unreachable(),
      updateUserData: (userData) => server.set("script", userData),
      allowForwarding: () => unreachable(),
    };
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const key = new HuddleResource(scope, "key", this.provider, { label: spec.name, text: spec.publicKey });
    return { sshKeyId: key.resourceId, sshKeyName: spec.name, dependencies: [] };
  }

  public definePlacementGroup(): PlacementGroupHandle {
    return unreachable();
  }
}

/** The portable layer asks for capabilities first. */
function unreachable(): never {
  throw new Error("not declared, so never called");
}
