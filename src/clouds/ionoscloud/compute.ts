import type { Construct } from "constructs";
import { COMPUTE, COMPUTE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { fileSharesOfServers } from "./file-share";
import { lanNumber } from "./lan-number";
import { sizeOf } from "./machine-types";
import type { NicSettings, ServerNics } from "./server";
import { ServerHandle, encoded } from "./server";
import { DEFAULT_DISK_TYPE, DEFAULT_ROOT_GIB } from "./volume-types";
import { BUS } from "./volumes";
import { Nic } from "../../../l1/ionoscloud/nic";
import { VcpuServer } from "../../../l1/ionoscloud/vcpu-server";
import type {
  IComputeDriver,
  IServerHandle,
  NetworkInterfaceSpec,
  PlacementGroupHandle,
  PlacementGroupSpec,
  ServerSpec,
  SshKeyRef,
  SshKeySpec,
} from "../../compute/driver";
import type { Capability, Shortfall } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { filled } from "../../core/lists";
import { GeneratedPassword } from "../../families/random/generated-password";

/** IONOS Cloud's vCPU servers. */
export class IonosCloudCompute implements IComputeDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;
  /** What cloud-init's own sources of user data take at most; IONOS states no limit. */
  public readonly maxUserDataBytes = 65_535;
  public readonly maxRootDiskGib = 4096;
  public readonly loginUsers: Record<string, string> = { default: "root" };

  public constructor(private readonly context: Context) {
    const files = fileSharesOfServers(context.cloud.region.name);
    this.capabilities = [...COMPUTE, ...files.capabilities];
    this.shortfalls = [...COMPUTE_SHORTFALLS, ...files.shortfalls];
  }

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { provider, datacenterId } = this.context;
    const volume = {
      bus: BUS,
      diskType: spec.rootVolumeType ?? DEFAULT_DISK_TYPE,
      size: spec.rootDiskGib ?? DEFAULT_ROOT_GIB,
      userData: encoded(spec.userData),
    };
    const ownNic = this.privateNic(scope, spec);
    const publicNic = (): NicSettings => ({ lan: lanNumber(this.context.publicLan.id), ...this.guarded(spec) });
    const first = spec.publicIp ? publicNic() : ownNic!;
    const server = new VcpuServer(scope, "Resource", {
      provider,
      datacenterId,
      name: spec.name,
      ...sizeOf(scope, spec.machine.name),
      availabilityZone: spec.zone,
      imageName: spec.image.imageId ?? spec.image.name,
      sshKeys: filled(spec.sshKeys.map((key) => key.sshKeyId)),
      imagePassword: spec.sshKeys.length === 0 ? new GeneratedPassword(scope, "ImagePassword", { lettersAndDigits: true }).result : undefined,
      securityGroupsIds: [spec.firewallId],
      volume,
      nic: first,
      label: filled(Object.entries(spec.tags).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, value]) => ({ key, value }))),
    });
    const privateNic = spec.publicIp && ownNic ? new Nic(scope, "PrivateNic", { provider, datacenterId, serverId: server.id, ...ownNic }) : undefined;
    const nics: ServerNics = { first, firstIsPublic: spec.publicIp, privateNic, privateAddress: ownNic?.ips?.[0], publicNic };
    return new ServerHandle(this.context, scope, server, volume, nics);
  }

  /** A key is its text: IONOS keeps none. */
  public defineSshKey(_scope: Construct, spec: SshKeySpec): SshKeyRef {
    return { sshKeyId: spec.publicKey, sshKeyName: spec.name, dependencies: [] };
  }

  /** Never called: the capability is not listed. */
  public definePlacementGroup(_scope: Construct, _spec: PlacementGroupSpec): PlacementGroupHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "there are no placement groups on IONOS Cloud");
  }

  private privateNic(scope: Construct, spec: ServerSpec): NicSettings | undefined {
    const { networkInterface } = spec;
    if (networkInterface === undefined) {
      return undefined;
    }
    const lan = lanNumber(networkInterface.subnetId ?? networkInterface.networkId);
    return { lan, ...this.guarded(spec), ips: this.addressOf(scope, networkInterface) };
  }

  /** Of a subnet that exists elsewhere nobody knows who has which address, so IONOS picks one. */
  private addressOf(scope: Construct, { subnetId, privateIp }: NetworkInterfaceSpec): string[] | undefined {
    const plan = subnetId === undefined ? undefined : this.context.plans.get(subnetId);
    const address = plan?.addresses.take(scope, "Server", privateIp) ?? privateIp;
    return address === undefined ? undefined : [address];
  }

  /**
   * The provider joins a server to its security group once the server runs. Its interfaces have a firewall of their own, without rules,
   * so that nothing comes in before; where the group lets only some things out, nothing goes out either.
   */
  private guarded({ firewallId }: ServerSpec): Pick<NicSettings, "dhcp" | "firewallActive" | "firewallType"> {
    const firewallType = this.context.openOutbound.has(firewallId) ? undefined : "BIDIRECTIONAL";
    return { dhcp: true, firewallActive: true, firewallType };
  }
}
