import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Consumer } from "./consumer";
import { copyTests, copyTwin, lacksFor } from "./languages";

/**
 * Java: a Maven project with what was packed as a repository. Maven's own store is in the folder, too: in the user's it would keep
 * the first packages of a version forever.
 */
const consumer: Consumer = {
  name: "java",
  lacks: () => lacksFor("java"),
  isQuickstart: true,
  install: async (place) => {
    copyTwin(place, "java");
    const { dist } = place.artefacts;
    const [version] = readdirSync(join(dist, "java", "cloud", "archipel", "archipel")).filter((name) => /^\d/.test(name));
    place.write("pom.xml", readFileSync(join(place.folder, "pom.xml"), "utf8").replace(/(<archipel\.version>)[^<]+/, `$1${version}`));
    const repositories = ["java", "java-dependencies"].map((name) =>
      `<repository><id>${name}</id><url>${pathToFileURL(join(dist, name)).href}</url></repository>`);
    place.write("settings.xml", [
      "<settings>",
      `  <profiles><profile><id>packed</id><repositories>${repositories.join("")}</repositories></profile></profiles>`,
      "  <activeProfiles><activeProfile>packed</activeProfile></activeProfiles>",
      "</settings>",
    ].join("\n"));
    place.write(".mvn/maven.config", `--settings=settings.xml\n-Dmaven.repo.local=${join(place.folder, "repository")}\n--batch-mode\n`);
    copyTests(place, "java", "src/main/java/shop");
    await place.run(["mvn", "--quiet", "compile", "exec:java", "-Dexec.mainClass=shop.Works"]);
  },
};
export default consumer;
