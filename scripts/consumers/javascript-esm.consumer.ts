import type { Consumer } from "./consumer";
import { cdktfJson, installLibrary } from "./project";
import { quickstartProgram } from "./quickstart";

/** Plain JavaScript in an ES module: no compiler, named imports. */
const consumer: Consumer = {
  name: "javascript-esm",
  lacks: () => undefined,
  isQuickstart: true,
  install: async (place) => {
    await installLibrary(place);
    place.write("cdktf.json", cdktfJson("node main.mjs"));
    place.write("main.mjs", quickstartProgram());
  },
};
export default consumer;
