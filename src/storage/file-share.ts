import { Token } from "cdktf";
import type { Construct } from "constructs";
import { StorageCapability } from "./capabilities";
import type { FileShareHandle, FileSharePlace } from "./driver";
import type { AskedNeed } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkInteger, checkPattern } from "../core/checks";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { literal, literalText } from "../core/literal-text";
import { physicalName } from "../core/names";
import { nameFor, nameRule } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import type { RemovalPolicy } from "../core/removal-policy";
import { removalPolicyFor } from "../core/removal-policy";
import { mergeTags } from "../core/tags";
import { recordTraits } from "../core/traits-record";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/**
 * A file system that several servers mount.
 */
export interface IFileShare extends IPortable {
  /** The cloud's identifier. */
  readonly fileShareId: string;
  /**
   * The network that its servers are on.
   *
   * @default - servers of any network, or of none
   */
  readonly network?: INetwork;
  /**
   * Where it is exported by NFS, `host:/path`.
   *
   * @default - nowhere: the cloud attaches it to servers by its identifier
   */
  readonly exportLocation?: string;
}

/**
 * Properties of a file share.
 */
export interface FileShareProps {
  /** Size in GiB, a whole number. It can be made larger while servers have it mounted. */
  readonly sizeGib: number;
  /**
   * The network that its servers are on. Where the cloud keeps file shares apart from networks, the program alone sees to it.
   *
   * @default - that of `subnet`; without either, servers of any network, where the cloud can do that
   */
  readonly network?: INetwork;
  /**
   * The subnet that it stands on, where file shares stand on one. Servers of the network's other subnets reach it from there.
   *
   * @default - the first of the network's
   */
  readonly subnet?: ISubnet;
  /**
   * The cloud's name of the kind of storage.
   *
   * @default - the cloud's default
   */
  readonly shareType?: string;
  /**
   * What happens when the file share leaves the program, or would be replaced.
   *
   * @default RemovalPolicy.PROTECT, or what the context `archipel:removalPolicy` says
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A file share that exists.
 */
export interface FileShareAttributes {
  /** The cloud's identifier. */
  readonly fileShareId: string;
  /**
   * Where it is exported by NFS, `host:/path`. Servers need it to mount the share on clouds with NFS.
   *
   * @default - unknown, or nowhere
   */
  readonly exportLocation?: string;
  /**
   * The network that its servers are on.
   *
   * @default - unknown: no server is refused for its network
   */
  readonly network?: INetwork;
}

/**
 * A file system that several servers mount at the same time, each at a path of its choice: `fileShares: [{ share, path: "/srv/files" }]`
 * of a Server, a ServerGroup or a ContainerHost, or `server.mountFileShare(…)`.
 *
 * Only servers that ask for it get at it.
 */
export class FileShare extends PortableConstruct implements IFileShare {
  /**
   * A file share that exists.
   *
   * @throws ValidationError when the export location is not `host:/path`
   */
  public static fromFileShareAttributes(scope: Construct, id: string, attributes: FileShareAttributes): IFileShare {
    return new ImportedFileShare(scope, id, attributes);
  }

  public readonly fileShareId: string;
  public readonly network?: INetwork;
  private readonly handle: FileShareHandle;

  /**
   * @throws ValidationError when the size, subnet, type, name or a tag is wrong
   * @throws CapabilityError when the cloud has no such file shares
   * @throws CloudMismatchError when the network or subnet is of another cloud
   */
  public constructor(scope: Construct, id: string, props: FileShareProps) {
    super(scope, id, Given.of("FileShareProps", props));
    this.requireSameCloud("network", props.network);
    this.requireSameCloud("subnet", props.subnet);
    this.network = props.network ?? props.subnet?.network;
    const asked: AskedNeed[] = [
      [true, StorageCapability.FILE_SHARE, "FileShare"],
      [this.network === undefined, StorageCapability.FILE_SHARE_ANY_NETWORK, "network"],
      [props.shareType !== undefined, StorageCapability.FILE_SHARE_TYPE, "shareType"],
      [props.tags !== undefined, StorageCapability.FILE_SHARE_TAGS, "tags"],
    ];
    requireCapabilities(this, "FileShare", this.cloud, this.cloud.storage, askedNeeds(asked));
    const driver = this.cloud.storage!.fileShares!;
    const faults = new Faults(this, "FileShare");
    recordTraits(this, { sizeGib: props.sizeGib, volumeType: props.shareType });
    checkInteger(faults, "sizeGib", props.sizeGib, { min: driver.minFileShareGib, max: driver.maxFileShareGib, unit: "GiB" });
    if (props.subnet !== undefined && props.subnet.network !== this.network) {
      faults.add("subnet", props.subnet.node.path, `a subnet of the network ${this.network!.node.path}`);
    }
    if (props.shareType !== undefined && !Token.isUnresolved(props.shareType) && props.shareType.trim() === "") {
      faults.add("shareType", props.shareType, "the cloud's name of a type of file shares");
    }
    const name = nameFor(this, this.cloud, "fileShare", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    const { sizeGib, shareType } = props;
    const removalPolicy = removalPolicyFor(this, "FileShare", props.removalPolicy);
    const place = placeOf(this.cloud, this.network, props.subnet);
    this.handle = driver.defineFileShare(this, { name, sizeGib, place, shareType: literal(shareType), removalPolicy, tags });
    this.fileShareId = this.handle.fileShareId;
    keepData(this, removalPolicy);
  }

  /** Where it is exported by NFS, `host:/path`; undefined where the cloud attaches it to servers by its identifier. */
  public get exportLocation(): string | undefined {
    return this.handle.exportLocation;
  }
}

class ImportedFileShare extends PortableConstruct implements IFileShare {
  public readonly fileShareId: string;
  public readonly network?: INetwork;
  public readonly exportLocation?: string;

  public constructor(scope: Construct, id: string, attributes: FileShareAttributes) {
    super(scope, id, Given.of("FileShareAttributes", attributes, ({ network }) => network?.cloud));
    const faults = new Faults(this, "FileShare");
    checkPattern(faults, "exportLocation", attributes.exportLocation, /^\S+:\/\S*$/, "a host, a colon and an absolute path: 10.0.0.5:/shares/files");
    faults.throwIfAny();
    this.fileShareId = literalText(attributes.fileShareId);
    this.network = attributes.network;
    this.exportLocation = attributes.exportLocation;
  }
}

function placeOf(cloud: ICloud, network: INetwork | undefined, given: ISubnet | undefined): FileSharePlace | undefined {
  if (network === undefined) {
    return undefined;
  }
  const subnet = given ?? network.subnets[0];
  const scope = (subnet ?? network) as unknown as Construct;
  const name = physicalName(scope, nameRule(cloud, "subnet"), undefined, new Faults(scope, "FileShare"));
  return { scope, name, networkId: network.networkId, subnetId: subnet?.subnetId };
}
