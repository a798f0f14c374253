import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Failure } from "../failure";
import { PACKAGE_ROOT } from "../package-root";

/** The builds of the CDK that a program can stand on. Both are imported as `cdktf`, which is what cdktf-cli expects. */
export const CDKS: Readonly<Record<string, string>> = { cdktf: "^0.21.0", cdktn: "npm:cdktn@^0.24.0" };

/** What the dependencies depend on. */
export interface DependencyOptions {
  readonly cdk: string;
  /** The folder that paths of files are told from. */
  readonly directory: string;
  /** What package.json says of archipel. @default - what this command was installed from */
  readonly archipel?: string;
  /** The same of archipel-sandbox; false for none. @default - the tarball beside that of archipel, or the version of archipel */
  readonly sandbox?: string | boolean;
}

interface PackageJson {
  readonly version: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const FILE = "file:";
/** What this library is built and tested with, a project is. */
const TOOLS = ["@types/node", "cdktf-cli", "tsx", "typescript", "vitest"];

/** The dependencies of a project in a folder. @throws Failure when nobody knows where archipel is to come from */
export function dependenciesOf(folder: string, options: DependencyOptions): Pick<Required<PackageJson>, "dependencies" | "devDependencies"> {
  const own = readPackage(PACKAGE_ROOT);
  const told = (spec: string): string => (spec.startsWith(FILE) ? fileFrom(folder, resolve(options.directory, spec.slice(FILE.length))) : spec);
  const archipel = options.archipel === undefined ? installedFrom(folder, own.version) : told(options.archipel);
  const tools = Object.fromEntries(TOOLS.map((name) => [name, own.devDependencies![name]]));
  return {
    dependencies: { archipel, cdktf: CDKS[options.cdk], constructs: own.peerDependencies!.constructs },
    devDependencies: options.sandbox === false ? tools : {
      ...tools,
      "archipel-sandbox": typeof options.sandbox === "string" ? told(options.sandbox) : sandboxBeside(folder, archipel, own.version),
    },
  };
}

/** What this copy of archipel was installed from, as a project in a folder says it. */
function installedFrom(folder: string, version: string): string {
  const modules = dirname(PACKAGE_ROOT);
  if (basename(modules) !== "node_modules") {
    throw new Failure('this archipel is a checkout, and a project needs a package: say --archipel file:…/archipel.tgz, or a version ("npm pack" makes the file)');
  }
  const parent = dirname(modules);
  const { dependencies, devDependencies } = existsSync(join(parent, "package.json")) ? readPackage(parent) : ({} as Partial<PackageJson>);
  const said = { ...devDependencies, ...dependencies }.archipel ?? `^${version}`;
  return said.startsWith(FILE) ? fileFrom(folder, resolve(parent, said.slice(FILE.length))) : said;
}

/** A file, as npm writes it into a package.json in the folder. */
function fileFrom(folder: string, file: string): string {
  const path = relative(folder, file).replaceAll("\\", "/");
  return `${FILE}${path.startsWith(".") ? path : `./${path}`}`;
}

function sandboxBeside(folder: string, archipel: string, version: string): string {
  if (!archipel.startsWith(FILE)) {
    return `^${version}`;
  }
  const library = resolve(folder, archipel.slice(FILE.length));
  const file = join(dirname(library), basename(library).replace(/^archipel-/, "archipel-sandbox-"));
  if (file === library || !existsSync(file)) {
    throw new Failure(`the sandbox is a package of its own, and there is no ${file}: say --sandbox file:…/archipel-sandbox.tgz, or --no-sandbox`);
  }
  return fileFrom(folder, file);
}

function readPackage(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
}
