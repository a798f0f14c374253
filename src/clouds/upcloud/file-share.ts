import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { FileStorage } from "../../../l1/upcloud/file-storage";
import { FileStorageShare } from "../../../l1/upcloud/file-storage-share";
import { FileStorageShareAcl } from "../../../l1/upcloud/file-storage-share-acl";
import type { FileShareRef } from "../../compute/driver";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { FileShareHandle, FileShareSpec, IFileShareDriver } from "../../storage/driver";

/** The one share of a file storage, and its path. */
const SHARE = { name: "data", path: "/data" };

/** UpCloud's File Storage. A file storage is a machine of its own on a private network, with a size, and shares in it: here one. */
export class UpCloudFileShares implements IFileShareDriver {
  /** @see https://developers.upcloud.com/1.3/25-file-storage/ */
  public readonly minFileShareGib = 250;
  public readonly maxFileShareGib = 25_000;

  public constructor(private readonly context: Context) {}

  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    const { provider, zone } = this.context;
    const allowed = "the subnet that it stands on, as the program knows none of the network's";
    const uuid = spec.place!.subnetId ?? new Faults(scope, "FileShare").refuse("subnet", undefined, allowed);
    const storage = new FileStorage(scope, "Resource", {
      provider,
      zone,
      name: spec.name,
      size: spec.sizeGib,
      configuredStatus: "started",
      network: [{ name: "private", family: "IPv4", uuid }],
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    const share = new FileStorageShare(scope, "Share", { provider, fileStorage: storage.id, ...SHARE });
    let location: string | undefined;
    return {
      fileShareId: share.id,
      // Put together when somebody asks: an expression of several calls. Networks are a set, which cannot be indexed.
      get exportLocation() {
        return (location ??= `${Token.asString(Fn.one(storage.interpolationForAttribute("network[*].ip_address")))}:${SHARE.path}`);
      },
    };
  }
}

/** Lets a server mount a share from its private address. A share is `<file storage>/<name>` to the provider. */
export function grantAccess({ provider }: Context, scope: Construct, share: FileShareRef, address: string): void {
  new FileStorageShareAcl(scope, "Access", {
    provider,
    fileStorage: partOf(share.fileShareId, 0),
    shareName: partOf(share.fileShareId, 1),
    // One for each server: made of the construct's address, which is unique, and has no characters that UpCloud refuses.
    name: `server-${scope.node.addr}`,
    target: address,
    permission: share.readOnly ? "ro" : "rw",
  });
}

function partOf(id: string, index: number): string {
  return Token.isUnresolved(id) ? Token.asString(Fn.element(Fn.split("/", id), index)) : (id.split("/")[index] ?? SHARE.name);
}
