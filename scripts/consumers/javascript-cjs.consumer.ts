import type { Consumer } from "./consumer";
import { cdktfJson, installLibrary } from "./project";
import { quickstartAsCommonJs } from "./quickstart";

/** Plain JavaScript with `require`. */
const consumer: Consumer = {
  name: "javascript-cjs",
  lacks: () => undefined,
  isQuickstart: true,
  install: async (place) => {
    await installLibrary(place);
    place.write("cdktf.json", cdktfJson("node main.js"));
    place.write("main.js", quickstartAsCommonJs());
  },
};
export default consumer;
