import { dirname, join, relative } from "node:path";
import * as cdktf from "cdktf";
import * as constructs from "constructs";
import ts from "typescript";
import * as archipel from "archipel";
import type { CodeBlock } from "./code-block";
import { ROOT } from "./pages";

/** What a block is to the test. */
export enum BlockKind {
  /** A whole program: it runs as it is. */
  PROGRAM = "whole programs",
  /** A part of one: a fixture holds what is around it. */
  FRAGMENT = "fragments",
  /** Shows an error, and must end with it. */
  THROWS = "errors shown",
  /** Is only compiled, for the reason that it gives. */
  COMPILE_ONLY = "only compiled",
}

/** A block, completed to a module. */
export interface Listing {
  readonly block: CodeBlock;
  readonly kind: BlockKind;
  /** Where the module is taken to be: beside its page, or in the folder that `at` names, so that it may import what is there. */
  readonly path: string;
  /** The module. Its second line is the block's first. */
  readonly code: string;
  /** What is wrong with the info string. */
  readonly fault?: string;
}

const KNOWN = ["fixture", "throws", "compile-only", "at"];
const FIXTURES = join(ROOT, "test", "docs", "fixtures");
/** Where the names come from that a fragment may leave unimported. */
const HOMES: Readonly<Record<string, object>> = { archipel, cdktf, constructs };

/** A block as a module; names of the fixture are those that it gives. */
export function listingOf(block: CodeBlock, namesOf: (fixture: string) => readonly string[]): Listing {
  const { file, line, info, text } = block;
  const path = join(ROOT, info.get("at") ?? dirname(file), `.block-${file.replace(/\W/g, "-")}-${line}.ts`);
  const fixture = info.get("fixture");
  const isWhole = fixture === undefined;
  const fault = faultOf(block);
  return { block, kind: kindOf(block), path, fault, code: isWhole ? `export {};\n${text}\n` : completed(text, fixture, path, fault ? [] : namesOf(fixture)) };
}

function kindOf({ info }: CodeBlock): BlockKind {
  if (info.has("compile-only")) {
    return BlockKind.COMPILE_ONLY;
  }
  if (info.has("throws")) {
    return BlockKind.THROWS;
  }
  return info.has("fixture") ? BlockKind.FRAGMENT : BlockKind.PROGRAM;
}

function faultOf({ info, text }: CodeBlock): string | undefined {
  const unknown = [...info.keys()].filter((name) => !KNOWN.includes(name));
  if (unknown.length > 0) {
    return `says ${unknown.join(", ")}; known: ${KNOWN.join(", ")}`;
  }
  if (info.get("compile-only") === "") {
    return "compile-only needs its reason: compile-only=\"runs a server\"";
  }
  const fixture = info.get("fixture");
  if (fixture !== undefined && !ts.sys.fileExists(join(FIXTURES, `${fixture}.ts`))) {
    return `fixture=${fixture}: no such file in test/docs/fixtures`;
  }
  return fixture === undefined && !info.has("compile-only") && !/\bnew App\(/.test(text) ? "makes no App and names no fixture: fixture=stack, fixture=cloud …" : undefined;
}

/** The names that an import declares. */
function namesIn({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  const named = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? [bindings.name] : bindings.elements.map(({ name }) => name);
  return [importClause?.name, ...named].flatMap((name) => (name === undefined ? [] : [name.text]));
}

/** A fragment between the names of its fixture, which it may declare anew, and with the imports that it leaves out. */
function completed(text: string, fixture: string, path: string, given: readonly string[]): string {
  const source = ts.createSourceFile("block.ts", text, ts.ScriptTarget.ES2022, true);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const body = imports.reduce((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(pos, end).replace(/[^\n]/g, " ") + rest.slice(end), text);
  const own = imports.map((declaration) => declaration.getText().replace(/\s+/g, " "));
  const mentioned = new Set(body.match(/\b[A-Za-z_]\w*\b/g) ?? []);
  const taken = new Set([...given, ...imports.flatMap(namesIn)]);
  const left = Object.entries(HOMES).map(([home, exports]) => {
    const names = Object.keys(exports).filter((name) => mentioned.has(name) && !taken.has(name) && /^[A-Z]|^vendors$/.test(name));
    names.forEach((name) => taken.add(name));
    return names.length === 0 ? "" : `import { ${names.join(", ")} } from "${home}";`;
  });
  const from = `./${relative(dirname(path), join(FIXTURES, fixture))}`.replace("./..", "..");
  const around = `import { fixture as fixture__ } from "${from}"; const { ${given.join(", ")} } = fixture__();`;
  if (/\barchipel\./.test(body) && !taken.has("archipel")) {
    left.push(`import * as archipel from "archipel";`);
  }
  return `${[...left, ...own, around].join(" ")} {\n${body}\n}\n`;
}
