import { cdk, javascript, typescript } from "projen";

/** The one place to change; `npx projen` writes package.json, the tsconfigs and the tasks from it. */
const project = new cdk.JsiiProject({
  name: "archipel-bastion",
  description: "The one server of a private network that SSH reaches, on whichever cloud",
  author: "You",
  authorAddress: "you@example.org",
  repositoryUrl: "https://example.org/you/archipel-bastion.git",
  // Construct Hub lists Apache, BSD, CDDL, EPL, ISC, MIT and MPL 2.0.
  license: "Apache-2.0",
  copyrightOwner: "You",
  // Construct Hub finds packages by `cdk` or `cdktf`, and people by the others.
  keywords: ["cdk", "cdktf", "cdktn", "cdk-terrain", "terraform", "opentofu", "construct", "archipel", "multi-cloud", "bastion", "ssh"],
  stability: "experimental",
  defaultReleaseBranch: "main",

  projenVersion: "^0.103.25",
  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: "20.9.0",
  jsiiVersion: "~5.9.0",
  typescriptVersion: "~5.9.3",
  validateTsconfig: cdk.ValidateTsconfig.STRICT,
  runner: typescript.TypeScriptRunner.tsx(),
  projenrcTs: true,
  sampleCode: false,

  // What users' programs have already. As dependencies they would be there twice, and two copies do not know each other's classes.
  peerDeps: ["archipel@<1", "cdktf@^0.21.0 || ^0.24.0", "constructs@>=10.6.0 <11"],
  peerDependencyOptions: { pinnedDevDependency: false },
  // What it is built against. jsii knows cdktf by its name, and takes no alias for it.
  devDeps: ["archipel@<1", "cdktf@0.21.0", "constructs@10.6.0", "@types/node@^20", "tsx@^4", "vitest@^4"],
  allowScripts: ["esbuild"], // of tsx and Vitest
  depsUpgrade: false,

  publishToPypi: { distName: "archipel-bastion", module: "archipel_bastion" },

  jest: false,
  eslint: false,
  github: false,
  release: false,
  docgen: false,
  npmignoreEnabled: false,
  tsconfigDevFile: "tsconfig.dev.json",
  tsconfigDev: { include: [".projenrc.ts", "src/**/*.ts", "test/**/*.ts"], exclude: ["node_modules"] },
});

project.tsconfigDev.removeInclude("**/*.ts");
for (const tool of ["jsii-diff@1.134.0", "jsii-pacmak@1.140.0"]) { // projen's own choice of them is not pinned
  project.deps.removeDependency(tool.split("@")[0]!);
  project.addDevDeps(tool);
}
project.package.addVersion("0.1.0");
project.testTask.exec("vitest run");
project.addTask("matrix", { description: "Writes badge.json and the README's table", exec: "vitest run test/matrix.test.ts -u" });
project.package.addField("files", ["lib/**/*.js", "lib/**/*.d.ts", ".jsii", "badge.json", "CHANGELOG.md"]);

project.synth();
