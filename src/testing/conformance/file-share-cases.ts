import { TerraformOutput } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase, Program } from "./case";
import { SERVER } from "./compute-cases";
import { EXISTING_ID } from "./keys";
import { ComputeCapability as C } from "../../compute/capabilities";
import type { FileShareMount } from "../../compute/file-share-mount";
import type { Capability } from "../../core/capability";
import { NetworkCapability as N } from "../../network/capabilities";
import { StorageCapability as S } from "../../storage/capabilities";
import type { FileShareProps } from "../../storage/file-share";
import { FileShare } from "../../storage/file-share";

/** A file share on the bench's network, where the cloud has networks. */
function shareOn(bench: Bench, props: Partial<FileShareProps> = {}): FileShare {
  const network = bench.offers(N.NETWORK) ? bench.network : undefined;
  return new FileShare(bench.scope, "files", { sizeGib: bench.fileShareSize, network, ...props });
}

/** A case about one property of a file share; the change makes it larger. */
function shareCase(
  name: string,
  capability: Capability,
  props: (bench: Bench) => Partial<FileShareProps>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name,
    capability,
    requires: [S.FILE_SHARE],
    build: (bench) => void shareOn(bench, props(bench)),
    without: (bench) => void shareOn(bench),
    change: (bench) => void shareOn(bench, { ...props(bench), sizeGib: bench.fileShareSize + 1 }),
    ...more,
  };
}

/** A case about file shares on servers; the change adds a server that mounts the same. */
function mountCase(name: string, capability: Capability, mount: Partial<FileShareMount>, more: Partial<ConformanceCase> = {}): ConformanceCase {
  const mounted = (...ids: string[]): Program => (bench) => {
    const share = shareOn(bench);
    ids.forEach((id) => bench.server(id, { fileShares: [{ share, ...mount }] }));
  };
  return {
    name,
    capability,
    requires: [...SERVER, S.FILE_SHARE, C.USER_DATA],
    build: mounted("one", "two"),
    without: (bench) => {
      shareOn(bench);
      ["one", "two"].forEach((id) => bench.server(id));
    },
    change: mounted("one", "two", "three"), // some clouds list the servers in the file share, which is updated then
    linked: ["files"],
    ...more,
  };
}

/** Cases about file shares. */
export function fileShareCases(): ConformanceCase[] {
  const existing: Program = (bench) => {
    const attributes = { fileShareId: EXISTING_ID, exportLocation: "10.0.0.5:/shares/existing" };
    const share = FileShare.fromFileShareAttributes(bench.scope, "existing", attributes);
    bench.server("web", { fileShares: [{ share, path: "/srv/existing" }] });
  };
  return [
    shareCase("a file share is defined", S.FILE_SHARE, () => ({}), { requires: [], without: undefined }),
    shareCase("a file share is for servers of any network", S.FILE_SHARE_ANY_NETWORK, () => ({ network: undefined }), {
      implicit: true,
      change: (bench) => {
        const share = shareOn(bench, { network: undefined, sizeGib: bench.fileShareSize + 1 });
        new TerraformOutput(bench.scope, "location", { value: `${share.fileShareId} ${share.exportLocation ?? "attached"}` });
      },
    }),
    shareCase("a file share is of the type it asks for", S.FILE_SHARE_TYPE, (bench) => ({ shareType: bench.fileShareType })),
    shareCase("a file share carries its tags", S.FILE_SHARE_TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
    mountCase("servers mount a file share", C.FILE_SHARE, { path: "/srv/files" }, { shows: () => ["/srv/files"] }),
    mountCase("servers read a file share and cannot write to it", C.FILE_SHARE_READ_ONLY, { path: "/srv/files", readOnly: true }, {
      requires: [...SERVER, S.FILE_SHARE, C.FILE_SHARE, C.USER_DATA],
      without: (bench) => {
        const share = shareOn(bench);
        ["one", "two"].forEach((id) => bench.server(id, { fileShares: [{ share, path: "/srv/files" }] }));
      },
    }),
    {
      name: "a server mounts an existing file share",
      requires: [...SERVER, C.FILE_SHARE, C.USER_DATA],
      build: existing,
      without: (bench) => void bench.server("web"),
      change: (bench) => {
        existing(bench);
        bench.server("more");
      },
      onlyAdds: true,
      shows: () => ["/srv/existing"], // some clouds know it by its identifier, some by its address
      usesExisting: true,
    },
  ];
}
