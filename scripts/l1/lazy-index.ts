/**
 * An index whose members load when first used. Its types are those of `index.d.ts`. The last line is for Node: it is never
 * run, but read by the loader to learn the names when an ES module imports this one (which then loads all of them).
 */
export function lazyIndex(modules: string[]): string {
  const names = modules.map((module) => [module, camelCase(module)] as const);
  return [
    "\"use strict\";",
    "Object.defineProperty(exports, \"__esModule\", { value: true });",
    "const member = (name, load) => Object.defineProperty(exports, name, { enumerable: true, get: load });",
    ...names.map(([module, name]) => `member("${name}", () => require("./${module}"));`),
    `0 && (module.exports = { ${names.map(([, name]) => name).join(", ")} });`,
    "",
  ].join("\n");
}

function camelCase(module: string): string {
  return module.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
