import type { Construct } from "constructs";
import type { Context } from "./context";
import { DEFAULT_ROOT_GIB } from "./volume-types";
import type { StorageTemplate } from "../../../l1/gridscale/storage";
import { Storage } from "../../../l1/gridscale/storage";
import type { ServerSpec } from "../../compute/driver";
import { filled } from "../../core/lists";
import { tagList } from "../../core/tags";
import { GeneratedPassword } from "../../families/random/generated-password";
import { ProgramMarker } from "../../families/terraform/program-marker";

/** The storage that a server starts from, and what says that another one is wanted. */
export interface BootStorage {
  readonly storage: Storage;
  readonly marker: ProgramMarker;
}

/**
 * Defines the storage that a server starts from. Another template under the same name would be another storage to the provider, and what is on the
 * disk would be lost: it is ignored, and a change by the program goes by the marker.
 */
export function defineBootStorage(context: Context, scope: Construct, spec: ServerSpec): BootStorage {
  const { name, imageId } = spec.image;
  const sshkeys = filled(spec.sshKeys.map((key) => key.sshKeyId));
  const marker = new ProgramMarker(scope, "ImageMarker", { image: name ?? imageId, sshkeys });
  const storage = new Storage(scope, "RootStorage", {
    provider: context.provider,
    name: spec.name,
    capacity: spec.rootDiskGib ?? DEFAULT_ROOT_GIB,
    storageType: spec.rootVolumeType,
    template: { templateUuid: imageId ?? context.templateId(name!), hostname: spec.name, ...access(scope, sshkeys) },
    labels: tagList(spec.tags),
    lifecycle: { ignoreChanges: ["template"], replaceTriggeredBy: [marker.address] },
  });
  return { storage, marker };
}

/** A template wants a key or a password; without keys it gets one that nobody was told. */
function access(scope: Construct, sshkeys: string[] | undefined): Partial<StorageTemplate> {
  return sshkeys ? { sshkeys } : { password: new GeneratedPassword(scope, "RootPassword").result, passwordType: "plain" };
}
