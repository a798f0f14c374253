import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./consumer";
import { copyTests, copyTwin, edit, lacksFor } from "./languages";

/** Python: a virtual environment, the wheel and what requirements.txt says. */
const consumer: Consumer = {
  name: "python",
  lacks: () => lacksFor("python"),
  isQuickstart: true,
  install: async (place) => {
    const packed = join(place.artefacts.dist, "python");
    const wheel = readdirSync(packed).find((file) => file.endsWith(".whl"))!;
    copyTwin(place, "python");
    await place.run(["python3", "-m", "venv", ".venv"]);
    await place.run([".venv/bin/pip", "install", "--quiet", join(packed, wheel), "-r", "requirements.txt"]);
    copyTests(place, "python", "tests");
    await place.run(["../.venv/bin/python", "-m", "unittest", "discover", "--pattern", "test_*.py"], { in: "tests" });
    // What a terminal does in which the virtual environment was activated.
    edit(place, "cdktf.json", `"python3 `, `".venv/bin/python `);
  },
};
export default consumer;
