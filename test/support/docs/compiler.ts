import { join } from "node:path";
import ts from "typescript";
import type { Listing } from "./listing";
import { ROOT } from "./pages";

/** Compiles listings in one program against the library's sources, and gives what is wrong with each. */
export function compile(listings: readonly Listing[]): ReadonlyMap<Listing, readonly string[]> {
  const sources = new Map(listings.map(({ path, code }) => [path, code]));
  const options = compilerOptions();
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) =>
    sources.has(path) ? ts.createSourceFile(path, sources.get(path)!, version, true) : getSourceFile(path, version, ...rest);
  const program = ts.createProgram([...sources.keys()], options, host);
  return new Map(listings.map((listing) => [listing, faultsOf(program, listing)]));
}

/** A listing as JavaScript that a function can run. */
export function toJavaScript({ code }: Listing): string {
  const { CommonJS: module } = ts.ModuleKind;
  return ts.transpileModule(code, { compilerOptions: { module, target: ts.ScriptTarget.ES2022, esModuleInterop: true } }).outputText;
}

/** As the tests are compiled; a block may leave a name unused, and may await at its top. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.dev.json"), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: ["README.md"] }, ts.sys, ROOT);
  return {
    ...options,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: { ...options.paths, "archipel-sandbox": ["./sandbox/src/index.ts"] },
  };
}

function faultsOf(program: ts.Program, { path, block }: Listing): string[] {
  const source = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ start, messageText }) => {
    const line = source === undefined || start === undefined ? 0 : source.getLineAndCharacterOfPosition(start).line;
    return `${block.file}:${block.line + line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
