import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { checkQuickstart } from "./start/check";
import { engineOnPath } from "./start/engine";
import { PATHS } from "./start/paths";
import { run } from "./start/run";

/** The main job, as the README promises it: build, synthesize, check, deploy into the sandbox, show what exists. */
async function main(): Promise<number> {
  const began = Date.now();
  const took = (): string => `${((Date.now() - began) / 1000).toFixed(0)} s`;

  say("1/4 build");
  await run("npm", ["run", "--silent", "build"], { cwd: PATHS.root });

  say("2/4 synthesize examples/quickstart with cdktf synth");
  await run("npx", ["cdktf", "synth"], { cwd: PATHS.quickstart, quiet: true });
  console.log(`    wrote ${relative(PATHS.root, PATHS.synthesized)}`);

  say("3/4 check it against the providers' schemas, offline");
  const findings = await checkQuickstart();
  findings.forEach((finding) => console.error(`    ${finding}`));
  if (findings.length > 0) {
    return 1;
  }
  console.log("    every resource, attribute and type is known to its provider");

  const engine = engineOnPath();
  if (engine === undefined) {
    say("4/4 deploy: not done, as neither terraform nor tofu is on the PATH");
    console.log("    install Terraform 1.5 or newer (or OpenTofu 1.6 or newer) and run npm start again to see it deployed into the sandbox");
    return 0;
  }
  say(`4/4 deploy it with cdktf deploy and ${engine} into the sandbox (no account, nothing leaves this machine)`);
  const sandbox = ["archipel-sandbox", "--world", PATHS.world, "--"];
  const environment = { TERRAFORM_BINARY_NAME: engine };
  await run("npx", [...sandbox, "npx", "cdktf", "deploy", "shop", "--auto-approve"], { cwd: PATHS.quickstart, quiet: true, environment });

  const { describeDeployment } = await import("./start/describe.js"); // reads the library, which is there only now
  console.log(await describeDeployment(engine));
  console.log(`synthesized file   ${relative(PATHS.root, PATHS.synthesized)}`);
  console.log(`Terraform's state  ${relative(PATHS.root, PATHS.state)}`);
  console.log(`what exists        npx archipel-sandbox --world ${relative(PATHS.root, PATHS.world)} ls`);
  console.log(`to destroy it      npm start -- --destroy`);
  console.log(`done in ${took()}`);
  return 0;
}

/** Takes down what `main` deployed. */
async function destroy(): Promise<number> {
  const engine = engineOnPath();
  if (engine === undefined || !existsSync(join(PATHS.quickstart, "cdktf.out"))) {
    console.log("there is nothing to destroy");
    return 0;
  }
  await run("npx", ["archipel-sandbox", "--world", PATHS.world, "--context", "archipel:removalPolicy=destroy", "--", "npx", "cdktf", "destroy", "shop", "--auto-approve"], {
    cwd: PATHS.quickstart,
    environment: { TERRAFORM_BINARY_NAME: engine },
  });
  return 0;
}

function say(step: string): void {
  console.log(`\n${step}`);
}

(process.argv.includes("--destroy") ? destroy() : main()).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(`\n${error.message}`);
    process.exit(1);
  },
);
