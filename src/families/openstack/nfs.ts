import type { Construct } from "constructs";
import type { FileShareAttachment, FileShareRef } from "../../compute/driver";
import { Faults } from "../../core/faults";

/** How a server mounts a share. */
export function nfsOf(scope: Construct, { exportLocation }: FileShareRef): FileShareAttachment {
  const allowed = "where it is exported: FileShare.fromFileShareAttributes(scope, id, { fileShareId, exportLocation })";
  return { source: exportLocation ?? new Faults(scope, "Server").refuse("exportLocation", undefined, allowed), filesystem: "nfs" };
}
