import type { Consumer } from "./consumer";
import { cdktfJson, installLibrary } from "./project";
import { quickstartProgram } from "./quickstart";

/** TypeScript, run by tsx and checked by the compiler as Node resolves modules. The sandbox is installed beside it. */
const consumer: Consumer = {
  name: "typescript-tsx",
  lacks: () => undefined,
  isQuickstart: true,
  install: async (place) => {
    await installLibrary(place, place.artefacts.sandbox, "tsx@4", "typescript@5.9", "@types/node@20");
    place.write("cdktf.json", cdktfJson("node --import tsx main.ts"));
    place.write("main.ts", quickstartProgram());
    place.write("tsconfig.json", JSON.stringify({ compilerOptions: { module: "nodenext", target: "es2022", strict: true, noEmit: true, types: ["node"] } }));
    await place.run(["tsc"]);
  },
};
export default consumer;
