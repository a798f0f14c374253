import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import { makeRequiresLazy } from "./lazy-requires";

/** `archipel/clouds/<cloud>` is this module of the cloud's compiled folder. */
const NAME = "public";

/** The files of the subpaths, in the compiled library of a package. */
export function cloudSubpathFiles(root: string): string[] {
  return [...publicClouds(root).keys()].flatMap((cloud) => [".js", ".d.ts"].map((ending) => join(root, "lib", "clouds", cloud, `${NAME}${ending}`)));
}

/**
 * Writes for each cloud one module with all that a user takes from it: what src/index.ts exports of its folder, and its vendor mixins. It
 * cannot be a source: jsii refuses a submodule `scaleway` beside a class `Scaleway`.
 */
export function writeCloudSubpaths(root: string): void {
  for (const [cloud, modules] of publicClouds(root)) {
    const folder = join(root, "lib", "clouds", cloud);
    const vendor = existsSync(join(folder, "index.js")) ? [`export * from "./index";`] : [];
    const lines = (keep: (module: string, name: string) => boolean): string => [
      ...[...modules].map(([module, names]) => `export { ${names.filter((name) => keep(module, name)).join(", ")} } from "./${module}";`),
      ...vendor,
      "",
    ].join("\n");
    writeFileSync(join(folder, `${NAME}.d.ts`), lines(() => true));
    const values = lines((module, name) => readFileSync(join(folder, `${module}.js`), "utf8").includes(`exports.${name} = `));
    const { outputText } = ts.transpileModule(values, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
    });
    writeFileSync(join(folder, `${NAME}.js`), outputText);
    makeRequiresLazy(join(folder, `${NAME}.js`));
  }
}

/** By cloud and module, the names that src/index.ts exports of the folders of clouds. */
function publicClouds(root: string): Map<string, Map<string, string[]>> {
  const index = join(root, "src", "index.ts");
  const clouds = new Map<string, Map<string, string[]>>();
  for (const statement of ts.createSourceFile(index, readFileSync(index, "utf8"), ts.ScriptTarget.ES2022, true).statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)) {
      const [, cloud, module] = /^"\.\/clouds\/([^/]+)\/(.+)"$/.exec(statement.moduleSpecifier?.getText() ?? "") ?? [];
      if (cloud !== undefined && module !== undefined) {
        const modules = clouds.get(cloud) ?? new Map<string, string[]>();
        clouds.set(cloud, modules.set(module, statement.exportClause.elements.map(({ name }) => name.text)));
      }
    }
  }
  return clouds;
}
