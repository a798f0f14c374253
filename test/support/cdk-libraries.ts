import { createRequire } from "node:module";
import * as found from "cdktf";

/** The functions and classes of cdktf or cdktn. */
export type CdkLibrary = typeof found;

/** Both libraries, as they are installed here. `npm run test:cdktn` lets cdktn stand for cdktf; cdktf's command line has kept its own. */
const load = createRequire(__filename);
export const cdktn = load("cdktn") as CdkLibrary;
export const cdktf = createRequire(load.resolve("cdktf-cli/package.json"))("cdktf") as CdkLibrary;

/** The one that our classes are of, and the other. */
export const isOnCdktn = "_recordFunctionUsage" in found.TerraformStack.prototype;
export const [own, other] = isOnCdktn ? [cdktn, cdktf] : [cdktf, cdktn];
