import { Construct } from "constructs";
import { CloudInit } from "./cloud-init";
import { packageFor } from "./cloud-init-share";
import type { IServerHandle } from "./driver";
import { checkFileShare, checkFileShareCount, fileShareNeeds } from "./file-share-checks";
import type { FileShareMount } from "./file-share-mount";
import type { ResolvedServer } from "./server-resolution";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { Faults } from "../core/faults";
import type { IPortable } from "../core/portable";

/** As much of a construct's address as tells file shares of one id apart. */
const ADDRESS_LENGTH = 8;

/** The file shares of a server. */
export class FileShareMounts {
  private readonly mounts: FileShareMount[] = [];

  public constructor(
    private readonly server: IPortable,
    private readonly handle: IServerHandle,
    private readonly resolved: ResolvedServer,
  ) {}

  /** Checks a file share that is added after the server was defined. */
  public check(mount: FileShareMount, cloudInit: CloudInit): void {
    const { server, resolved, mounts } = this;
    const { cloud } = server;
    requireCapabilities(server, "Server", cloud, cloud.compute, askedNeeds(fileShareNeeds([mount], "mountFileShare")));
    const faults = new Faults(server, "Server");
    checkFileShare(faults, "mountFileShare", mount, { cloud, network: resolved.network, isText: cloudInit.isText }, mounts);
    checkFileShareCount(faults, "mountFileShare", resolved.spec.machine, mounts.length + 1);
    faults.throwIfAny();
  }

  /** Gives the server access to a file share. Returns what the first boot has to do, if anything. */
  public attach(mount: FileShareMount): CloudInit | undefined {
    const { share, path, readOnly = false } = mount;
    const { fileShareId, exportLocation } = share;
    // The id is made of the share and not of the path, so that another path leaves the access as it is.
    const scope = new Construct(this.server as unknown as Construct, `FileShare-${share.node.id}-${share.node.addr.slice(-ADDRESS_LENGTH)}`);
    if (path !== undefined && this.handle.fileShareMounts !== undefined) {
      this.handle.fileShareMounts.mountFileShare(scope, { fileShareId, exportLocation, readOnly }, path);
      this.mounts.push(mount);
      return undefined;
    }
    const { source, filesystem } = this.handle.attachFileShare(scope, { fileShareId, exportLocation, readOnly });
    this.mounts.push(mount);
    const packageName = packageFor(filesystem, this.resolved.distribution);
    return path === undefined ? undefined : new CloudInit({ shares: [{ source, filesystem, path, readOnly, packageName }] });
  }
}
