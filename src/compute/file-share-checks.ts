import { ComputeCapability as C } from "./capabilities";
import { checkMountPath } from "./cloud-init-checks";
import type { MachineSpec } from "./driver";
import type { FileShareMount } from "./file-share-mount";
import { takesFileShares } from "./machine-type";
import type { AskedNeed } from "../core/capability";
import { offers } from "../core/capability";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import type { INetwork } from "../network/network";
import { StorageCapability } from "../storage/capabilities";

/** A server that file shares are for. */
export interface FileShareServer {
  readonly cloud: ICloud;
  readonly network?: INetwork;
  /** Whether its cloud-init was given as text, and takes no mount. */
  readonly isText: boolean;
}

/** What file shares of a server need of its cloud. */
export function fileShareNeeds(mounts: readonly FileShareMount[], property: string): AskedNeed[] {
  return [
    [mounts.length > 0, C.FILE_SHARE, property],
    [mounts.some(({ readOnly }) => readOnly === true), C.FILE_SHARE_READ_ONLY, property],
    [mounts.some(({ path }) => path !== undefined), C.USER_DATA, property],
  ];
}

/** Notes what is wrong with a file share for a server that has others already. */
export function checkFileShare(
  faults: Faults,
  property: string,
  mount: FileShareMount,
  server: FileShareServer,
  others: readonly FileShareMount[],
): void {
  const { share, path } = mount;
  if (others.some((other) => other.share === share)) {
    faults.add(`${property}.share`, share.node.path, "each file share once");
  }
  checkNetwork(faults, property, mount, server);
  if (path === undefined) {
    return;
  }
  checkMountPath(faults, `${property}.path`, path);
  if (others.some((other) => other.path === path)) {
    faults.add(`${property}.path`, path, "a path where no other file share is mounted");
  }
  if (server.isText) {
    faults.add(`${property}.path`, path, "no path here, as the cloud-init was given as text; mount it there");
  }
}

/** Notes a fault when a server has more file shares than its machine takes. */
export function checkFileShareCount(faults: Faults, property: string, machine: MachineSpec, count: number): void {
  if (!takesFileShares(machine, count)) {
    faults.add(property, `${count} on ${machine.name}`, `at most ${machine.maxFileShares} on this machine type`);
  }
}

function checkNetwork(faults: Faults, property: string, { share }: FileShareMount, { cloud, network }: FileShareServer): void {
  if (share.network !== undefined && share.network !== network) {
    faults.add(`${property}.share`, share.node.path, `a file share of the server's network; this one is for ${share.network.node.path}`);
  } else if (network === undefined && !offers(cloud.storage, StorageCapability.FILE_SHARE_ANY_NETWORK)) {
    faults.add(`${property}.share`, share.node.path, "nothing without a network: this cloud lets servers in by their private addresses");
  }
}
