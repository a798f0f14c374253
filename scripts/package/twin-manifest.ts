import { versionOf } from "../tooling/stamp";

/** What it is called in npm and PyPI. */
export const TWIN = "archipel-cdktn";

/** What of the library's package.json the twin's is made of. */
export interface Manifest {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly bundledDependencies: readonly string[];
  readonly jsii: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** What is for those who work on the library, in its own checkout. */
const OF_THE_CHECKOUT = ["scripts", "workspaces", "overrides", "allowScripts", "devEngines", "devDependencies", "//"];

/** The library's package.json with the names of the twin. */
export function twinManifest(library: Manifest): Manifest {
  const kept = Object.fromEntries(Object.entries(library).filter(([field]) => !OF_THE_CHECKOUT.includes(field)));
  const { cdktf: _, ...peers } = library.peerDependencies;
  return {
    ...kept,
    name: TWIN,
    description: `${library.description as string}. The package for CDK Terrain (cdktn); the one for cdktf is archipel`,
    peerDependencies: { cdktn: `^${versionOf("cdktn")}`, ...peers },
    devDependencies: Object.fromEntries(["cdktn", "constructs"].map((name) => [name, versionOf(name)])), // jsii wants to see what it compiles against
    bundledDependencies: library.bundledDependencies,
    jsii: {
      ...library.jsii,
      targets: {
        java: { package: "cloud.archipel.cdktn", maven: { groupId: "cloud.archipel", artifactId: TWIN } },
        python: { distName: TWIN, module: "archipel_cdktn" },
        go: { moduleName: "github.com/archipel-cloud/archipel-cdktn-go" },
      },
    },
  };
}
