const { writeFileSync } = require("node:fs");
const { App, TerraformStack } = require("cdktf");
const { Bucket, Scaleway } = require("archipel");

const app = new App();
const region = app.node.tryGetContext("region");
const stack = new TerraformStack(app, app.node.tryGetContext("stack"));
new Bucket(new Scaleway(stack, "home", { region }), "files");
app.synth();
if (process.env.ARCHIPEL_TEST_ENVIRONMENT) {
  writeFileSync(process.env.ARCHIPEL_TEST_ENVIRONMENT, JSON.stringify({ outdir: app.outdir, variables: process.env }));
}
