import { join } from "node:path";
import type { Consumer } from "./consumer";
import { copyTests, copyTwin, lacksFor } from "./languages";

/** Go: a module whose `go.mod` puts the packed module in the place of the published one. */
const consumer: Consumer = {
  name: "go",
  lacks: () => lacksFor("go"),
  isQuickstart: true,
  install: async (place) => {
    copyTwin(place, "go");
    await place.run(["go", "mod", "edit", `-replace=github.com/archipel-cloud/archipel-go/archipel=${join(place.artefacts.dist, "go", "archipel")}`]);
    copyTests(place, "go", ".");
    await place.run(["go", "mod", "tidy"]);
    await place.run(["go", "build", "-o", "shop", "."]);
    await place.run(["go", "test", "./..."]);
  },
};
export default consumer;
