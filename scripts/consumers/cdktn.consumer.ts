import type { Consumer } from "./consumer";
import { cdktfJson } from "./project";
import { quickstartProgram } from "./quickstart";

/** TypeScript on CDK Terrain: npm installs cdktn by the name of cdktf, which the program imports. */
const consumer: Consumer = {
  name: "cdktn",
  lacks: () => undefined,
  isQuickstart: true,
  install: async (place) => {
    place.write("package.json", JSON.stringify({ name: "shop", private: true }));
    await place.run(["npm", "install", place.artefacts.library, "cdktf@npm:cdktn@^0.24.0", "constructs@~10.7.0", place.artefacts.sandbox, "tsx@4"]);
    place.write("cdktf.json", cdktfJson("node --import tsx main.ts"));
    place.write("main.ts", quickstartProgram());
  },
};
export default consumer;
