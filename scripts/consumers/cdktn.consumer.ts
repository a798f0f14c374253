import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./consumer";
import { ROOT } from "../tooling/shell";

/** TypeScript on CDK Terrain: npm installs cdktn by the name of cdktf, which the program imports. */
const consumer: Consumer = {
  name: "cdktn",
  lacks: () => undefined,
  isQuickstart: true,
  install: async (place) => {
    place.write("package.json", JSON.stringify({ name: "shop", private: true }));
    await place.run(["npm", "install", place.artefacts.library, "cdktf@npm:cdktn@^0.24.0", "constructs@~10.7.0", place.artefacts.sandbox, "tsx@4"]);
    place.write("cdktf.json", JSON.stringify({ language: "typescript", app: "node --import tsx main.ts", sendCrashReports: "false" }));
    place.write("main.ts", readFileSync(join(ROOT, "examples", "quickstart", "main.ts"), "utf8"));
  },
};
export default consumer;
