import { cdk, javascript, JsonFile, typescript } from "projen";

/** Where the code lives; the one place to change it. */
const REPOSITORY = "https://github.com/archipel-cloud/archipel.git";

/** What reads TypeScript but is not the library: tests, examples, scripts. */
const DEV_DIRECTORIES = ["test", "examples", "scripts", "bench"];

/** What is shipped: the library, and what the generated L1 classes extend. */
const SOURCE_DIRECTORIES = ["src", "l1-runtime"];

/** The workspace, a package of its own. */
const SANDBOX = { sources: "sandbox/src", tests: "sandbox/test", tsconfig: "sandbox/tsconfig.dev.json" };

const project = new cdk.JsiiProject({
  name: "archipel",
  description: "Portable constructs for the CDK for Terraform: servers, networks and buckets on independent European clouds",
  author: "Archipel",
  authorAddress: "",
  authorOrganization: true,
  repositoryUrl: REPOSITORY,
  license: "Apache-2.0",
  keywords: [
    "cdk", "cdktf", "cdktn", "cdk-terrain", "terraform", "opentofu", "construct", "constructs", "multi-cloud", "sovereignty", "europe",
    "openstack", "scaleway", "ovhcloud", "infomaniak", "hetzner", "s3",
  ],
  stability: "experimental",
  defaultReleaseBranch: "main",

  packageManager: javascript.NodePackageManager.NPM,
  minNodeVersion: "20.9.0",
  jsiiVersion: "~5.9.0",
  typescriptVersion: "~5.9.3",
  validateTsconfig: cdk.ValidateTsconfig.STRICT,
  runner: typescript.TypeScriptRunner.tsx(),
  projenrcTs: true,
  sampleCode: false,

  // One range without a hole: Python and Maven read "||" as "and" (0.22 and 0.23 were never published).
  peerDeps: ["cdktf@>=0.21.0 <0.25.0", "constructs@>=10.6.0 <11"],
  peerDependencyOptions: { pinnedDevDependency: false },
  bundledDeps: ["commander@~14.0.3", "ipaddr.js@~2.5.0", "picocolors@~1.1.1", "yaml@~2.9.1"],
  bin: { archipel: "lib/cli/main.js" },
  publishToPypi: { distName: "archipel", module: "archipel" },
  publishToMaven: { mavenGroupId: "cloud.archipel", mavenArtifactId: "archipel", javaPackage: "cloud.archipel" },
  publishToGo: { moduleName: "github.com/archipel-cloud/archipel-go" },
  // The install scripts that may run; the others do without, node-pty (of cdktf-cli) takes its prebuilt part.
  allowScripts: ["@cdktf/node-pty-prebuilt-multiarch", "esbuild", "protobufjs", "unrs-resolver"],
  devDeps: [
    "cdktf@0.21.0",
    "constructs@10.6.0",
    "cdktf-cli@0.21.0",
    "@cdktf/provider-generator@0.21.0",
    "@hpcc-js/wasm-graphviz@1.29.2",
    "@types/d3-geo@3.1.1",
    "@types/node@^20",
    "@types/topojson-client@3.1.5",
    "@types/topojson-simplify@3.0.3",
    "axe-core@4.14.1",
    "cdktn@0.24.0",
    "codemaker@1.112.0",
    "d3-geo@3.1.2",
    "fast-check@^4",
    "playwright-core@1.65.1",
    "publint@0.3.25",
    "topojson-client@3.1.0",
    "topojson-simplify@3.0.3",
    "tsx@^4",
    "vitepress@1.6.4",
    "vitest@^4",
    "world-atlas@2.0.2",
  ],
  depsUpgrade: false,

  jest: false,
  github: false,
  release: false,
  npmignoreEnabled: false,

  tsconfig: {
    compilerOptions: {
      // No source maps inside the package: they were 70 % of the bytes of cdktf's prebuilt ones.
      inlineSourceMap: false,
      inlineSources: false,
    },
  },
  tsconfigDevFile: "tsconfig.dev.json",
  tsconfigDev: {
    include: [".projenrc.ts", "examples/pattern/.projenrc.ts", "vitest*.mts", ...[...SOURCE_DIRECTORIES, ...DEV_DIRECTORIES].map((directory) => `${directory}/**/*.ts`)],
    exclude: ["node_modules"],
    compilerOptions: {
      allowImportingTsExtensions: true,
      isolatedModules: false,
      paths: {
        "archipel": ["./src/index.ts"],
        "archipel/testing": ["./src/testing/index.ts"],
        "archipel/l1/*": ["./l1/*/index.d.ts"],
        "archipel-bastion": ["./examples/pattern/src/index.ts"], // for the blocks of its README and of docs/publishing-patterns.md
      },
    },
  },

  eslintOptions: {
    dirs: [...SOURCE_DIRECTORIES, SANDBOX.sources],
    devdirs: [...DEV_DIRECTORIES, SANDBOX.tests],
    tsconfigPath: "./tsconfig.dev.json",
    projectService: false,
    fileExtensions: [".ts"],
    commandOptions: { fix: false },
    ignorePatterns: ["*.js", "*.d.ts", "node_modules/", "/lib/", "/sandbox/lib/", "/l1/", "/.l1/", "/.l1-as-generated/", "cdktf.out/", ".gen/"],
  },
});

project.tsconfigDev.removeInclude("**/*.ts");
for (const tool of ["jsii-diff@1.134.0", "jsii-pacmak@1.140.0"]) { // projen's own choice of them is not pinned
  project.deps.removeDependency(tool.split("@")[0]!);
  project.addDevDeps(tool);
}

// -- What is written, and what is not ------------------------------------------------------------------------------

new javascript.NpmConfig(project).addConfig("omit-lockfile-registry-resolved", "true");

project.addGitIgnore("/l1/");
project.addGitIgnore("/.l1/");
project.addGitIgnore("/.l1-as-generated/");
project.addGitIgnore("/.build/");
project.addGitIgnore("cdktf.out/");
project.addGitIgnore(".gen/");
project.addGitIgnore(".terraform/");
project.addGitIgnore(".terraform.lock.hcl");
project.addGitIgnore("*.tfstate*");
project.addGitIgnore(".archipel-sandbox/");
project.addGitIgnore("cdktf.log");
project.addGitIgnore("tsconfig.tsbuildinfo");
project.addGitIgnore(".venv/");
project.addGitIgnore("__pycache__/");
project.addGitIgnore("/examples/languages/java/target/");
project.addGitIgnore("/examples/languages/go/go.sum");
project.gitattributes.addAttributes("*.gz", "binary");
project.gitattributes.addAttributes("*.br", "binary");

// -- package.json --------------------------------------------------------------------------------------------------

project.package.addField("type", "commonjs"); // said, so that Node need not guess
project.package.addVersion("0.1.0"); // of both packages: sandbox/package.json says the same
project.package.addField("workspaces", ["sandbox"]);
// The newest release whose binaries could be had for every platform; with a gap in the lock file `npm ci` refuses.
project.package.addField("overrides", { "unrs-resolver": "1.12.2" });
project.package.addField("exports", {
  ".": { types: "./lib/index.d.ts", default: "./lib/index.js" },
  "./testing": { types: "./lib/testing/index.d.ts", default: "./lib/testing/index.js" },
  "./clouds/*": { types: "./lib/clouds/*/public.d.ts", default: "./lib/clouds/*/public.js" },
  "./l1/*/version.json": "./l1/*/version.json",
  "./l1/*": { types: "./l1/*/index.d.ts", default: "./l1/*/index.js" },
  "./schemas/*": "./schemas/*",
  "./.jsii": "./.jsii",
  "./package.json": "./package.json",
});
// For TypeScript that does not read `exports` (moduleResolution "node", as in the templates of cdktf).
project.package.addField("typesVersions", { "*": { "testing": ["lib/testing/index.d.ts"], "clouds/*": ["lib/clouds/*/public.d.ts"] } });
project.package.addField("files", [
  "lib/**/*.js", "lib/**/*.d.ts", "l1/**/*.js", "l1/**/*.d.ts", "l1/*/version.json", "schemas", "src/cli/init/patterns", ".jsii", "CHANGELOG.md",
]);

// -- Tasks: `build` is quick and does nothing twice; documentation and packing stand apart ---------------------------

for (const name of ["build", "package", "package-all", "package:js", "package:python", "package:java", "package:go", "watch", "compat", "pre-compile", "compile", "post-compile", "test", "clobber", "eject"]) {
  project.removeTask(name);
}

const scripts: Record<string, string> = {
  "api": "tsx scripts/api.ts",
  "build": "tsx scripts/build.ts",
  "l1": "tsx scripts/generate-l1.ts",
  "schemas": "tsx scripts/renew-schemas.ts",
  "start": "tsx scripts/start.ts",
  "lint": "npm run --silent eslint",
  "lint:fix": "npm run --silent eslint -- --fix",
  "test": "tsx scripts/test.ts",
  "test:unit": "vitest run",
  "test:sandbox": "vitest run --config vitest.sandbox.config.mts",
  "test:cdktn": "tsx scripts/test-cdktn.ts",
  "bench": "tsx bench/run.ts",
  "e2e": "vitest run --config vitest.e2e.config.mts",
  "lab": "vitest run --config vitest.lab.config.mts",
  "languages": "vitest run --config vitest.languages.config.mts",
  "map": "tsx scripts/tooling/map.ts",
  "docs": "tsx --tsconfig tsconfig.dev.json scripts/docs.ts",
  "docs:dev": "npm run --silent docs -- --dev",
  "docs:test": "npm run docs && vitest run --config vitest.site.config.mts",
  "pictures": "tsx scripts/pictures.ts",
  "matrix": "tsx --tsconfig tsconfig.dev.json scripts/matrix.ts",
  "typecheck": `tsc -p tsconfig.dev.json && tsc -p ${SANDBOX.tsconfig}`,
  "consumers": "tsx scripts/consumers/run.ts",
  "test:trust": "vitest run --config vitest.trust.config.mts test/trust",
  "trust": "tsx scripts/trust.ts",
  "package": "tsx scripts/package.ts",
};
for (const [name, command] of Object.entries(scripts)) {
  project.package.setScript(name, command);
}

// -- Lint ----------------------------------------------------------------------------------------------------------

const eslint = project.eslint!;
eslint.config.parserOptions.project = ["./tsconfig.dev.json", `./${SANDBOX.tsconfig}`];
eslint.config.settings["import/core-modules"] = ["archipel-sandbox"]; // the workspace: there without being a dependency
eslint.allowDevDeps(".projenrc.ts");
eslint.allowDevDeps("vitest*.mts");
eslint.addRules({
  "@stylistic/quotes": ["error", "double", { avoidEscape: true, allowTemplateLiterals: true }],
  "@stylistic/quote-props": ["error", "consistent-as-needed"],
  "@typescript-eslint/explicit-member-accessibility": ["error", { accessibility: "explicit" }],
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" }],
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
  "@typescript-eslint/member-ordering": "off",
  "eqeqeq": ["error", "always", { null: "ignore" }],
  "prefer-const": "error",
  "no-console": "error",
  "no-bitwise": "off",
  "@stylistic/object-property-newline": "off", // catalogues are tables
  "import/order": ["error", {
    groups: ["builtin", "external"],
    pathGroups: [{ pattern: "archipel{,-sandbox,/**}", group: "external", position: "after" }],
    pathGroupsExcludedImportTypes: [],
    alphabetize: { order: "asc", caseInsensitive: true },
  }],
});
// What is measured is loaded when the clock runs.
eslint.addOverride({
  files: ["bench/programs/*.ts"],
  rules: { "@typescript-eslint/no-require-imports": "off", "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }] },
});

/**
 * The walls of the architecture. What is below never imports what is above; nothing here names a cloud or a service, so
 * that a new one needs no line in this file.
 */
const ABOVE_SERVICES = ["families", "clouds", "testing", "sovereignty", "federation", "cli"];
const SERVICES = `./src/!(core|index.ts|${ABOVE_SERVICES.join("|")})/**/*`;
const wall = (target: string, from: string[], message: string) =>
  from.map((origin) => ({ target, from: `./${origin}`, message }));

eslint.addRules({
  "import/no-restricted-paths": ["error", {
    zones: [
      {
        target: "./src/core",
        from: "./src/**/*",
        except: ["**/src/core/**", "**/src/*/driver.ts"],
        message: "core imports nothing of ours, but for the types of the drivers.",
      },
      { target: "./src/core", from: "./l1", except: ["./runtime"], message: "core knows no Terraform resource." },
      ...wall(SERVICES, [...ABOVE_SERVICES.map((name) => `src/${name}`), "src/index.ts"], "A service imports core and other services only."),
      ...wall(SERVICES, ["l1"], "A service knows no Terraform resource; its driver does."),
      ...wall("./src/families", ["src/clouds", "src/testing", "src/federation", "src/index.ts"], "A family never imports a vendor."),
      ...wall("./src/clouds", ["src/testing", "src/federation", "src/index.ts"], "A cloud imports core, services and families."),
      ...wall("./src/testing", ["src/clouds", "src/families", "src/index.ts", "l1"], "testing imports core and services, so that it serves every cloud."),
      ...wall("./src/sovereignty", ["src/clouds", "src/families", "src/federation", "src/testing", "src/index.ts", "l1"], "Only src/index.ts imports clouds."),
      ...wall("./src/federation", ["src/clouds", "src/testing", "src/index.ts", "l1"], "Only src/index.ts imports clouds; a federation uses what clouds share."),
      ...wall("./src/!(cli)/**/*", ["src/cli"], "The command line is above everything; nothing imports it."),
      ...wall("./src/index.ts", ["src/cli"], "The command line is a program, and no part of the library."),
    ],
  }],
});

const INDEX_OF_L1 = {
  regex: "(^|/)l1/(?!runtime$)[^/]+(/index)?$",
  message: "Import one resource (…/l1/<provider>/<resource>): the index loads them all under ESM.",
};
const OWN_NAME = { regex: "^archipel(/|$)", message: "Inside the library, import by relative path." };
eslint.addOverride({
  files: ["src/**/*.ts"],
  rules: { "no-restricted-imports": ["error", { patterns: [INDEX_OF_L1, OWN_NAME] }] },
});
// From src/clouds/<x>/a.ts, `../` is another cloud; one folder deeper, `../../` is.
for (const depth of [1, 2]) {
  eslint.addOverride({
    files: [`src/clouds/${"*/".repeat(depth)}*.ts`],
    rules: {
      "no-restricted-imports": ["error", {
        patterns: [
          INDEX_OF_L1,
          OWN_NAME,
          { regex: `^(\\.\\./){${depth}}[^.]`, message: "A cloud never imports another cloud; what they share is a family." },
          { regex: "/clouds/", message: "A cloud never imports another cloud; what they share is a family." },
        ],
      }],
    },
  });
}
eslint.addOverride({ files: [...DEV_DIRECTORIES, SANDBOX.tests].map((directory) => `${directory}/**/*.ts`), rules: { "no-console": "off" } });

// -- The sandbox: its own tsconfig.json compiles what is shipped, this one reads its tests, too ----------------------------

new JsonFile(project, SANDBOX.tsconfig, {
  obj: {
    extends: "./tsconfig.json",
    compilerOptions: { noEmit: true, rootDir: "." },
    include: ["src", "test"],
  },
});

// -- Examples: editors and tsx read them as a user's app, resolving "archipel" as Node does --------------------------

new JsonFile(project, "examples/tsconfig.json", {
  obj: {
    extends: "../tsconfig.dev.json",
    compilerOptions: { paths: {}, rootDir: ".." },
    include: ["**/*.ts"],
  },
});

project.synth();
