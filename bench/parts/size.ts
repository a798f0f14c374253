import { output, ROOT } from "../../scripts/tooling/shell";
import type { Part } from "../report/report";
import { megabytes } from "../report/report";

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What `npm pack` would publish. */
export async function measureSize(): Promise<Part> {
  const [packed] = JSON.parse(await output(["npm", "pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT })) as [Packed];
  const under = (folder: string): number => packed.files.filter(({ path }) => path.startsWith(folder)).reduce((sum, { size }) => sum + size, 0);
  const folders = ["l1/", "lib/", "node_modules/", "schemas/"].map((folder) => [folder, megabytes(under(folder))]);
  return {
    title: "The package",
    table: [
      ["what", "size"],
      ["packed", megabytes(packed.size)],
      [`unpacked, ${packed.entryCount} files`, megabytes(packed.unpackedSize)],
      ...folders,
    ],
    figures: { pack_bytes: packed.size },
  };
}
