import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { withPrivateInterface } from "./guest-network";
import { MAX_GIB, rootDiskGib } from "./root-disk";
import { ServerHandle } from "./server";
import { AntiAffinityGroup } from "../../../l1/exoscale/anti-affinity-group";
import { ComputeInstance } from "../../../l1/exoscale/compute-instance";
import { SshKey } from "../../../l1/exoscale/ssh-key";
import type {
  IComputeDriver,
  IServerHandle,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import { filled } from "../../core/lists";
import { tagMap } from "../../core/tags";
import { ProgramMarker } from "../../families/terraform/program-marker";

/** Exoscale's Compute instances. */
export class ExoscaleCompute implements IComputeDriver {
  public readonly capabilities = COMPUTE;
  public readonly shortfalls = COMPUTE_SHORTFALLS;
  public readonly zonal = false;
  /** The API takes 32768 bytes of Base64, 24575 of text (pkg/config/config.go of the provider); a third is kept for what brings up the private interface. */
  public readonly maxUserDataBytes = 16_384;
  public readonly maxRootDiskGib = MAX_GIB;
  /** The users of the cloud images that the templates are made of. @see https://community.exoscale.com/documentation/compute/quick-start/ */
  public readonly loginUsers: Record<string, string> = { ubuntu: "ubuntu", debian: "debian", rocky: "rocky", default: "root" };

  public constructor(private readonly context: Context) {}

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { networkInterface, image } = spec;
    this.context.placed.add(scope, spec.placementGroupId);
    const write = networkInterface === undefined ? (userData?: string) => userData : withPrivateInterface;
    const server = new ComputeInstance(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.zone,
      name: spec.name,
      type: spec.machine.name,
      templateId: image.imageId ?? this.context.templateId(image.name!),
      diskSize: rootDiskGib(scope, spec),
      // Exoscale gives every instance a public address unless it is told not to.
      private: spec.publicIp ? undefined : true,
      securityGroupIds: [spec.firewallId],
      sshKeys: filled(spec.sshKeys.map((key) => key.sshKeyName)),
      antiAffinityGroupIds: spec.placementGroupId === undefined ? undefined : [spec.placementGroupId],
      networkInterface: networkInterface && [{ networkId: networkInterface.networkId, ipAddress: networkInterface.privateIp }],
      userData: write(spec.userData),
      labels: tagMap(spec.tags),
      lifecycle: { ignoreChanges: ["template_id"], replaceTriggeredBy: [this.marker(scope, spec).address] },
    });
    return new ServerHandle({ server, onNetwork: networkInterface !== undefined, isPublic: spec.publicIp, write });
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const { provider } = this.context;
    const key = new SshKey(scope, "Resource", { provider, name: spec.name, publicKey: spec.publicKey });
    return { sshKeyId: key.name, sshKeyName: key.name, dependencies: [] };
  }

  /** One kind there is, and it is strict: two instances of a group never share a host, and where there is no further host, none is made. */
  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const group = new AntiAffinityGroup(scope, "Resource", { provider: this.context.provider, name: spec.name });
    return { placementGroupId: group.id };
  }

  /**
   * What the program says of a server and takes a new one when it changes. Of the template, because its identifier changes whenever
   * Exoscale renews it, which must never rebuild a server. Of the public address, because an instance keeps that, or none, for all its
   * life, while the provider (0.70.0) takes a change of `private` for one that it has made (pkg/resources/instance/resource.go, rUpdate).
   *
   * @see https://community.exoscale.com/documentation/compute/private-instances/
   */
  private marker(scope: Construct, { image, publicIp }: ServerSpec): ProgramMarker {
    return new ProgramMarker(scope, "Origin", { image: image.name ?? image.imageId, public: publicIp });
  }
}
