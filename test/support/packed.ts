import { PACKAGES } from "../../scripts/package/npm";
import { output } from "../../scripts/tooling/shell";

/** What `npm pack` puts into a package. */
export interface Packed {
  /** Bytes of the tarball. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What would be packed of the built checkout; nothing is written but what the package's own `prepack` writes. */
export async function packed(name: keyof typeof PACKAGES): Promise<Packed> {
  const printed = await output(["npm", "pack", "--dry-run", "--json", "--silent"], { cwd: PACKAGES[name] });
  const [answer] = JSON.parse(printed.slice(printed.search(/^\[/m))) as [Packed];
  return answer;
}
