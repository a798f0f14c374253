const { App, TerraformStack } = require("cdktf");
const { Bucket, Scaleway } = require("archipel");

const app = new App();
const stack = new TerraformStack(app, "shop");
const bucket = new Bucket(new Scaleway(stack, "paris", { region: "fr-par" }), "files");
bucket.node.addValidation({ validate: () => ["there are no files"] });
app.synth();
