import { readFileSync, writeFileSync } from "node:fs";
import * as ts from "typescript";

/** Whoever uses the library has loaded these already. */
const EAGER = /^(cdktf|cdktn|constructs|node:.*)$/;

const LOAD_LATER = [
  "const lazily = {};",
  "const later = (name, load) => Object.defineProperty(lazily, name, {",
  "    configurable: true,",
  "    get: () => Object.defineProperty(lazily, name, { value: load() })[name],",
  "});",
].join("\n");

const SHOW = "const show = (name, get) => Object.defineProperty(exports, name, { enumerable: true, get });";

/** One replacement in a text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes a compiled module load what it requires when it is first used: a program that stands on one cloud never reads the
 * others. In the output of the TypeScript compiler `const a_1 = require("./a")` is used as `a_1.name` only, so that
 * `lazily.a_1.name` can take its place, where `lazily.a_1` is a getter that loads.
 *
 * What a module passes on is a getter, too, made by `show`. Node learns the names that an ES module may import by reading the
 * text, and drops those that it sees defined by any but the simplest getter; it sees them in `exports.a = exports.b = void 0`.
 */
export function makeRequiresLazy(file: string): void {
  const code = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2022, true);
  const names = new Set<string>();
  const edits: Edit[] = [];
  const replace = (node: ts.Node, text: string) => edits.push({ start: node.getStart(source), end: node.getEnd(), text });

  let showing = false;
  const show = (name: string, statement: ts.Statement, value: string) => {
    replace(statement, `${showing ? "" : `${SHOW}\n`}show("${name}", () => ${value});`);
    showing = true;
  };

  for (const statement of source.statements) {
    const variable = requiredVariable(statement);
    const namespace = exportedNamespace(statement);
    const passedOn = exportedGetter(statement);
    if (variable !== undefined) {
      const helper = names.size === 0 ? `${LOAD_LATER}\n` : "";
      names.add(variable.name);
      replace(statement, `${helper}later("${variable.name}", () => require("${variable.module}"));`);
    } else if (namespace !== undefined) {
      show(namespace.name, statement, `require("${namespace.module}")`);
    } else if (passedOn !== undefined && names.has(passedOn.variable)) {
      show(passedOn.name, statement, `lazily.${passedOn.variable}.${passedOn.member}`);
    }
  }
  const replaced = (node: ts.Node): boolean => edits.some(({ start, end }) => start <= node.getStart(source) && node.getEnd() <= end);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text) && !replaced(node)) {
      if (!ts.isPropertyAccessExpression(node.parent) || node.parent.expression !== node) {
        throw new Error(`${file}: ${node.text} is used in an unknown form: ${node.parent.getText(source)}`);
      }
      edits.push({ start: node.getStart(source), end: node.getStart(source), text: "lazily." });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (edits.length > 0) {
    writeFileSync(file, apply(code, edits));
  }
}

/** `const NAME = require("MODULE");` */
function requiredVariable(statement: ts.Statement): { readonly name: string; readonly module: string } | undefined {
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) {
    return undefined;
  }
  const [{ name, initializer }] = statement.declarationList.declarations;
  const module = requiredModule(initializer);
  return ts.isIdentifier(name) && module !== undefined && !EAGER.test(module) ? { name: name.text, module } : undefined;
}

/** `exports.NAME = __importStar(require("MODULE"));` */
function exportedNamespace(statement: ts.Statement): { readonly name: string; readonly module: string } | undefined {
  const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  if (assignment === undefined || !ts.isBinaryExpression(assignment) || !ts.isPropertyAccessExpression(assignment.left)) {
    return undefined;
  }
  const star = assignment.right;
  const isStar = ts.isCallExpression(star) && ts.isIdentifier(star.expression) && star.expression.text === "__importStar";
  const module = isStar ? requiredModule(star.arguments[0]) : undefined;
  return module === undefined ? undefined : { name: assignment.left.name.text, module };
}

/** `Object.defineProperty(exports, "NAME", { enumerable: true, get: function () { return VARIABLE.MEMBER; } });` */
function exportedGetter(statement: ts.Statement): { readonly name: string; readonly variable: string; readonly member: string } | undefined {
  const form = /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/;
  const [, name, variable, member] = form.exec(statement.getText()) ?? [];
  return name === undefined ? undefined : { name, variable: variable!, member: member! };
}

function requiredModule(node: ts.Expression | undefined): string | undefined {
  if (node === undefined || !ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "require") {
    return undefined;
  }
  const [module] = node.arguments;
  return ts.isStringLiteral(module) ? module.text : undefined;
}

function apply(code: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), code);
}
