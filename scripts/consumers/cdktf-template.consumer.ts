import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer, Place } from "./consumer";
import { quickstartParts } from "./quickstart";

const INIT = [
  "cdktf", "init", "--template=typescript", "--local", "--project-name=shop", "--project-description=A shop",
  "--enable-crash-reporting=false", "--from-terraform-project=no", "--providers=",
];

/** A test of the user's own, with the library's matchers in Jest. */
const TEST = `import { App, TerraformStack } from "cdktf";
import { Bucket } from "archipel";
import { Scaleway } from "archipel/clouds/scaleway";
import { archipelMatchers, ArchipelMatchers } from "archipel/testing";

declare global {
  namespace jest {
    interface Matchers<R> extends ArchipelMatchers<R> {}
  }
}
expect.extend(archipelMatchers);

it("has one bucket", () => {
  const stack = new TerraformStack(new App(), "test");
  new Bucket(new Scaleway(stack, "paris", { region: "fr-par" }), "assets");
  expect(stack).toHaveResourceCount("scaleway_object_bucket", 1);
  expect(stack).toMatchSchema();
});
`;

/** The standard template of `cdktf init` for TypeScript (ts-node, Jest), and one `npm install`. */
const consumer: Consumer = {
  name: "cdktf-template",
  lacks: () => undefined,
  isQuickstart: true,
  install: async (place) => {
    await place.run(INIT);
    await place.run(["npm", "install", place.artefacts.library, place.artefacts.sandbox, ...compilerFor(place)]);
    const { imports, body } = quickstartParts();
    edit(place, "main.ts", [
      [/(import \{ App, TerraformStack \} from "cdktf";\n)/, `$1${imports}`],
      [/ *\/\/ define resources here\n/, `${body.replace(/\bstack\b/g, "this")}\n`],
      [/new MyStack\(app, ".+"\)/, `new MyStack(app, "shop")`],
    ]);
    place.write("__tests__/shop-test.ts", TEST);
    await place.run(["npm", "test"]);
  },
};
export default consumer;

/**
 * The template installs the newest TypeScript. That is version 7 by now, whose compiler neither ts-node nor ts-jest can call: as cdktf
 * wrote it, the template cannot synthesize. So the one install brings the last TypeScript that they know.
 */
function compilerFor(place: Place): string[] {
  const { version } = JSON.parse(readFileSync(join(place.folder, "node_modules", "typescript", "package.json"), "utf8")) as { version: string };
  return Number(version.split(".")[0]) >= 7 ? ["typescript@5.9"] : [];
}

function edit(place: Place, file: string, changes: readonly (readonly [find: RegExp, replace: string])[]): void {
  const text = changes.reduce((before, [find, replace]) => {
    if (!find.test(before)) {
      throw new Error(`${file} of cdktf's template has no ${find.source}`);
    }
    return before.replace(find, replace);
  }, readFileSync(join(place.folder, file), "utf8"));
  place.write(file, text);
}
