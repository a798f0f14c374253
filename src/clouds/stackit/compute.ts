import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { imageId } from "./lookups";
import { ServerHandle } from "./server";
import { MAX_VOLUME_GIB } from "./volume-types";
import { AffinityGroup } from "../../../l1/stackit/affinity-group";
import { KeyPair } from "../../../l1/stackit/key-pair";
import { NetworkInterface } from "../../../l1/stackit/network-interface";
import { Server } from "../../../l1/stackit/server";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import { PlacementStrategy } from "../../compute/placement-group";
import { tagMap } from "../../core/tags";
import { ImageMarker } from "../../families/terraform/image-marker";

/** Size of the root disk when none is asked for, in GiB: no machine type comes with one. */
const ROOT_GIB = 20;

/** STACKIT's servers. */
export class StackitCompute implements IComputeDriver {
  public readonly capabilities = COMPUTE;
  public readonly shortfalls = COMPUTE_SHORTFALLS;
  public readonly zonal = false;
  /** Below STACKIT's servers is OpenStack, which takes 65535 bytes of Base64: https://docs.openstack.org/api-ref/compute/#create-server */
  public readonly maxUserDataBytes = 49_149;
  public readonly maxRootDiskGib = MAX_VOLUME_GIB;
  /** Images are the distributions' own: https://docs.stackit.cloud/products/compute-engine/linux-server/basics/operating-system-images */
  public readonly loginUsers: Record<string, string> = { ubuntu: "ubuntu", debian: "debian", rocky: "rocky", almalinux: "almalinux", fedora: "fedora", default: "ubuntu" };

  public constructor(private readonly context: Context) {}

  /** The image is ignored once the server stands, as STACKIT renews its images; another one in the program replaces the server. */
  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { place } = this.context;
    const port = this.defineInterface(scope, spec);
    const server = new Server(scope, "Resource", {
      ...place,
      name: spec.name,
      machineType: spec.machine.name,
      availabilityZone: spec.zone ?? this.context.zone,
      bootVolume: {
        sourceType: "image",
        sourceId: imageId(this.context, spec.image),
        size: spec.rootDiskGib ?? ROOT_GIB,
        performanceClass: spec.rootVolumeType,
        deleteOnTermination: true,
      },
      networkInterfaces: [port.networkInterfaceId],
      keypairName: spec.sshKeys[0]?.sshKeyName,
      userData: spec.userData,
      affinityGroup: spec.placementGroupId,
      labels: tagMap(spec.tags),
      lifecycle: { ignoreChanges: ["boot_volume.source_id"], replaceTriggeredBy: [new ImageMarker(scope, "Image", spec.image).address] },
    });
    return new ServerHandle(this.context, server, port);
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const { provider } = this.context;
    const key = new KeyPair(scope, "Resource", { provider, name: spec.name, publicKey: spec.publicKey, labels: tagMap(spec.tags) });
    return { sshKeyId: key.id, sshKeyName: key.name, dependencies: [] };
  }

  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const affinity = spec.strategy === PlacementStrategy.SPREAD ? "anti-affinity" : "affinity";
    const group = new AffinityGroup(scope, "Resource", { ...this.context.place, name: spec.name, policy: `${spec.strict ? "hard" : "soft"}-${affinity}` });
    return { placementGroupId: group.affinityGroupId };
  }

  private defineInterface(scope: Construct, spec: ServerSpec): NetworkInterface {
    const { networkId, privateIp } = spec.networkInterface!;
    this.context.firewalls.get(spec.firewallId)?.openTo(scope, networkId);
    return new NetworkInterface(scope, "Interface", {
      ...this.context.place,
      networkId,
      ipv4: privateIp,
      securityGroupIds: [spec.firewallId],
      labels: tagMap(spec.tags),
    });
  }
}
