const { App, TerraformStack } = require("cdktf");
const { Bucket, DataLocation, Jurisdiction, Scaleway, Waiver } = require("archipel");

const app = new App();
const stack = new TerraformStack(app, "shop");
const policy = new DataLocation(app, "home", { allowed: [Jurisdiction.country("FR")] });
const bucket = new Bucket(new Scaleway(stack, "warsaw", { region: "pl-waw" }), "files");
new Waiver(app, "until-spring", {
  policy, of: bucket, reason: "moves in March", approvedBy: "the board", granted: "2020-01-01", until: "2999-12-31",
});
app.synth();
