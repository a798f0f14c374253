import type { Construct } from "constructs";
import { bootDisk } from "./boot-disk";
import { FILE_SHARES_OF_SERVERS, runsManila } from "./file-share";
import type { DriverContext } from "./lookups";
import { directNetworkId } from "./lookups";
import { ServerHandle } from "./server-handle";
import { checkMetadataKeys } from "./tag-checks";
import { ComputeInstanceV2 } from "../../../l1/openstack/compute-instance-v2";
import { ComputeKeypairV2 } from "../../../l1/openstack/compute-keypair-v2";
import { ComputeServergroupV2 } from "../../../l1/openstack/compute-servergroup-v2";
import { NetworkingPortV2 } from "../../../l1/openstack/networking-port-v2";
import { ComputeCapability as C } from "../../compute/capabilities";
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
import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { requireCapabilities } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import { filled } from "../../core/lists";
import { tagList, tagMap } from "../../core/tags";

/** Cinder's schema for sizes: https://docs.openstack.org/api-ref/block-storage/v3/ */
const MAX_GIB = 2 ** 31 - 1;

/** What takes networks that programs make. */
const ON_NETWORKS = [C.NETWORK_WITHOUT_SUBNET, C.FIXED_PRIVATE_IP, C.IP_FORWARDING];

const CAPABILITIES = [
  C.SERVER,
  C.PUBLIC_ADDRESS,
  C.ZONE,
  C.ROOT_DISK_SIZE,
  C.ROOT_VOLUME_TYPE,
  C.USER_DATA,
  C.VOLUME,
  C.SSH_KEY,
  C.SSH_KEY_BY_NAME,
  C.TAGS,
  C.PLACEMENT_SPREAD,
  C.PLACEMENT_SPREAD_STRICT,
  C.PLACEMENT_TOGETHER,
  C.PLACEMENT_TOGETHER_STRICT,
];

/** The users of the distributions' own images: https://docs.openstack.org/image-guide/obtain-images.html */
const LOGIN_USERS = {
  ubuntu: "ubuntu",
  debian: "debian",
  rocky: "rocky",
  almalinux: "almalinux",
  fedora: "fedora",
  default: "cloud-user",
};

/** Servers on Nova, their ports on Neutron. */
export class ComputeDriver implements IComputeDriver {
  public readonly zonal = false;
  /** Nova takes 65535 bytes of Base64: https://docs.openstack.org/api-ref/compute/#create-server */
  public readonly maxUserDataBytes = 49149;
  public readonly maxRootDiskGib = MAX_GIB;
  public readonly loginUsers: Record<string, string>;
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(private readonly context: DriverContext) {
    const { cloudName, directPublicNetwork, loginUsers, noNetworksReason: reason } = context.profile;
    this.loginUsers = { ...LOGIN_USERS, ...loginUsers };
    const noPublic = `servers of ${cloudName} stand on a private network; a public address is translated to one there, so give a network`;
    const fileShares = runsManila(context.profile) ? FILE_SHARES_OF_SERVERS : [];
    const onNetworks = reason === undefined ? ON_NETWORKS : [];
    this.capabilities = [...CAPABILITIES, ...onNetworks, ...fileShares, ...(directPublicNetwork === undefined ? [] : [C.PUBLIC_ONLY])];
    this.shortfalls = [
      { capability: C.MANY_SSH_KEYS, reason: "Nova puts one key pair on a server; further keys go by cloud-init" },
      ...(directPublicNetwork === undefined ? [{ capability: C.PUBLIC_ONLY, reason: noPublic }] : []),
      ...(reason === undefined ? [] : shortfallsOf(ON_NETWORKS, reason)),
    ];
  }

  public defineServer(scope: Construct, spec: ServerSpec): IServerHandle {
    const { provider } = this.context;
    checkMetadataKeys(scope, "Server", spec.tags);
    const { lifecycle, ...boot } = bootDisk(scope, this.context, spec);
    const { noNetworksReason } = this.context.profile;
    if (spec.networkInterface && noNetworksReason !== undefined) {
      requireCapabilities(scope, "Server", this.context.cloud as unknown as ICloud, this, [{ capability: C.NETWORK_WITHOUT_SUBNET, property: "subnet" }]);
    }
    const port = spec.networkInterface && this.definePort(scope, spec);
    const publicPort = noNetworksReason === undefined ? undefined : this.definePublicPort(scope, spec);
    const own = port ?? publicPort;
    const instance = new ComputeInstanceV2(scope, "Resource", {
      name: spec.name,
      flavorName: spec.machine.name,
      availabilityZone: spec.zone,
      keyPair: spec.sshKeys[0]?.sshKeyName,
      userData: spec.userData,
      metadata: tagMap(spec.tags),
      schedulerHints: spec.placementGroupId === undefined ? undefined : [{ group: spec.placementGroupId }],
      network: own && [{ port: own.id }],
      ...boot,
      lifecycle,
      dependsOn: filled(spec.sshKeys.flatMap((key) => key.dependencies)),
      provider,
    });
    return new ServerHandle(this.context, instance, port, spec, publicPort);
  }

  public defineSshKey(scope: Construct, spec: SshKeySpec): SshKeyRef {
    const { provider } = this.context;
    const key = new ComputeKeypairV2(scope, "Resource", { name: spec.name, publicKey: spec.publicKey, provider });
    return { sshKeyId: key.id, sshKeyName: key.name, dependencies: [] };
  }

  public definePlacementGroup(scope: Construct, spec: PlacementGroupSpec): PlacementGroupHandle {
    const { provider } = this.context;
    const affinity = spec.strategy === PlacementStrategy.SPREAD ? "anti-affinity" : "affinity";
    const policies = [spec.strict ? affinity : `soft-${affinity}`];
    const group = new ComputeServergroupV2(scope, "Resource", { name: spec.name, policies, provider });
    return { placementGroupId: group.id };
  }

  private definePort(scope: Construct, spec: ServerSpec): NetworkingPortV2 {
    const { networkId, subnetId, privateIp: ipAddress } = spec.networkInterface!;
    const chosen = subnetId !== undefined || ipAddress !== undefined;
    return new NetworkingPortV2(scope, "Port", {
      name: spec.name,
      networkId,
      fixedIp: chosen ? [{ subnetId, ipAddress }] : undefined,
      securityGroupIds: [spec.firewallId],
      tags: tagList(spec.tags),
      provider: this.context.provider,
    });
  }

  /** Where programs make no networks, a server's public address is that of its port, and goes with it. */
  private definePublicPort(scope: Construct, { name, firewallId, tags }: ServerSpec): NetworkingPortV2 {
    const { provider } = this.context;
    const networkId = directNetworkId(this.context);
    return new NetworkingPortV2(scope, "Port", { name, networkId, securityGroupIds: [firewallId], tags: tagList(tags), provider });
  }
}
