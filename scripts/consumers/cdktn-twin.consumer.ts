import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./consumer";
import { packFolder } from "../package/npm";
import { makeTwin } from "../package/twin";
import { TWIN } from "../package/twin-manifest";
import { ROOT } from "../tooling/shell";

/** TypeScript on the package that is made for CDK Terrain, `archipel-cdktn`. */
const consumer: Consumer = {
  name: "cdktn-twin",
  lacks: () => undefined,
  isQuickstart: true,
  install: async (place) => {
    const twin = packedIn(join(place.artefacts.dist, "js")) ?? (await packFolder(await makeTwin(), place.artefacts.dist));
    place.write("package.json", JSON.stringify({ name: "shop", private: true }));
    await place.run(["npm", "install", twin, "cdktn@^0.24.0", "constructs@~10.7.0", place.artefacts.sandbox, "tsx@4", "typescript@5.9", "@types/node@20"]);
    place.write("cdktf.json", JSON.stringify({ language: "typescript", app: "node --import tsx main.ts", sendCrashReports: "false" }));
    place.write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: ["node"] } }));
    const program = readFileSync(join(ROOT, "examples", "quickstart", "main.ts"), "utf8");
    place.write("main.ts", program.replace('from "cdktf"', 'from "cdktn"').replace('from "archipel"', `from "${TWIN}"`));
    await place.run(["tsc"]);
  },
};
export default consumer;

/** What `npm run package` made. */
function packedIn(folder: string): string | undefined {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.startsWith(`${TWIN}-`) && name.endsWith(".tgz")) : undefined;
  return file === undefined ? undefined : join(folder, file);
}
