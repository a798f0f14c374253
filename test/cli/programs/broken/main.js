const { App, TerraformStack } = require("cdktf");
const { Bucket, DataLocation, Jurisdiction, Scaleway } = require("archipel");

const app = new App();
const stack = new TerraformStack(app, "shop");
new DataLocation(app, "home", { allowed: [Jurisdiction.country("FR")] });
new Bucket(new Scaleway(stack, "warsaw", { region: "pl-waw" }), "files");
app.synth();
