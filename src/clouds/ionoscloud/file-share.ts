import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { NfsCluster } from "../../../l1/ionoscloud/nfs-cluster";
import { NfsShare } from "../../../l1/ionoscloud/nfs-share";
import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import { StorageCapability as Storage } from "../../storage/capabilities";
import type { FileShareHandle, FileShareSpec, IFileShareDriver } from "../../storage/driver";

/** ionos-cloud/terraform-provider-ionoscloud: docs/resources/nfs_cluster.md of 2026-07-24 */
const LOCATIONS = ["de/fra", "de/fra/2", "de/txl", "fr/par", "gb/lhr", "es/vit", "us/las", "us/ewr", "us/mci"];
/** ionos-cloud/sdk-go-bundle: products/nfs/v2/model_cluster.go, as vendored by the provider on 2026-07-24 */
const SIZE_GIB = { min: 2048, max: 43_008 };

/** What a driver can do about file shares, and why not the rest. */
interface Offer {
  readonly capabilities: Capability[];
  readonly shortfalls: Shortfall[];
}

/** Whether a location has Network File Storage. */
export function hasFileShares(location: string): boolean {
  return LOCATIONS.includes(location);
}

/** What the storage driver does about file shares. */
export function fileShares(location: string): Offer {
  const elsewhere = { capability: Storage.FILE_SHARE, reason: `Network File Storage is in ${LOCATIONS.join(", ")} only` };
  const placed = {
    capability: Storage.FILE_SHARE_ANY_NETWORK,
    reason: "a cluster of Network File Storage stands in one LAN; name the network",
  };
  const oneKind = { capability: Storage.FILE_SHARE_TYPE, reason: "Network File Storage has one kind of storage" };
  const untagged = { capability: Storage.FILE_SHARE_TAGS, reason: "clusters and shares carry no labels" };
  return hasFileShares(location)
    ? { capabilities: [Storage.FILE_SHARE], shortfalls: [placed, oneKind, untagged] }
    : { capabilities: [], shortfalls: [elsewhere] };
}

/** What the compute driver does about file shares. */
export function fileSharesOfServers(location: string): Offer {
  const writable = { capability: Compute.FILE_SHARE_READ_ONLY, reason: "a client of Network File Storage has no mode: who has the share can write" };
  return { capabilities: hasFileShares(location) ? [Compute.FILE_SHARE] : [], shortfalls: hasFileShares(location) ? [writable] : [] };
}

/** A share and the servers it lets in. */
class Share {
  private readonly clients = new Map<string, string>();

  public constructor(private readonly resource: NfsShare) {
    this.write();
  }

  /** Lets an address in. The list is in the order of the servers' paths, whatever the order of the program. */
  public admit(path: string, address: string): void {
    this.clients.set(path, address);
    this.write();
  }

  /** Root may write, as on a disk of one's own. */
  private write(): void {
    const hosts = [...this.clients].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, address]) => address);
    this.resource.putClientGroups([{ description: "servers", ipNetworks: [], hosts, nfs: { squash: "none" } }]);
  }
}

/** The length of a block's prefix; of one that is not known yet, that of a LAN. */
function prefixOf(cidr: string): string {
  return Token.isUnresolved(cidr) ? "24" : cidr.slice(cidr.indexOf("/") + 1);
}

/** IONOS' Network File Storage: a cluster for each share, as the cluster is what has a size. */
export class IonosCloudFileShares implements IFileShareDriver {
  public readonly minFileShareGib = SIZE_GIB.min;
  public readonly maxFileShareGib = SIZE_GIB.max;
  private readonly shares = new Map<string, Share>();

  public constructor(private readonly context: Context) {}

  /** @throws ValidationError when the network is not of this program, as nobody knows which address is free there */
  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    const { provider, datacenterId, cloud, plans } = this.context;
    const { networkId, subnetId = networkId } = spec.place!;
    const plan = plans.get(subnetId);
    if (plan === undefined) {
      return new Faults(scope, "FileShare").refuse("network", networkId, "a network that this program defines, as the share takes an address in it");
    }
    const location = cloud.region.name;
    const lifecycle = lifecycleOf(spec.removalPolicy);
    const address = plan.addresses.take(scope, "FileShare");
    const cluster = new NfsCluster(scope, "Cluster", {
      provider,
      location,
      name: spec.name,
      size: spec.sizeGib,
      sizeUnit: "GiB",
      connections: { datacenterId, lan: subnetId, ipAddress: `${address}/${prefixOf(plan.cidr)}` },
      lifecycle,
    });
    const share = new NfsShare(scope, "Resource", { provider, location, clusterId: cluster.id, name: spec.name, clientGroups: [], lifecycle });
    const fileShareId = share.id;
    this.shares.set(fileShareId, new Share(share));
    return { fileShareId, exportLocation: `${address}:${share.nfsPath}` };
  }

  /** Lets a server in. The clients of a share that exists elsewhere are managed there. */
  public admit(fileShareId: string, path: string, address: string): void {
    this.shares.get(fileShareId)?.admit(path, address);
  }
}
