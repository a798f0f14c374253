import { tmpdir } from "node:os";
import { App } from "cdktf";

/** An app that leaves nothing in the tree: cdktf makes its folder even where nothing is synthesized. `testStack` is for one stack alone. */
export function testApp(): App {
  return new App({ outdir: tmpdir() });
}
