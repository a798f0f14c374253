import { mainText, stackText } from "./program";
import { readmeText } from "./readme";
import { cdktfText, GITIGNORE, packageText, tsconfigText } from "./settings";
import { testText } from "./test";
import { sourceOf } from "../pattern";
import type { Project } from "../project";

/** The files of a project, by their names. */
export function filesOf(project: Project): Readonly<Record<string, string>> {
  return {
    "main.ts": mainText(project),
    "stack.ts": stackText(project),
    [`${project.pattern.name}.ts`]: sourceOf(project.pattern),
    "stack.test.ts": testText(project),
    "cdktf.json": cdktfText(),
    "package.json": packageText(project),
    "tsconfig.json": tsconfigText(),
    ".gitignore": GITIGNORE,
    "README.md": readmeText(project),
  };
}
