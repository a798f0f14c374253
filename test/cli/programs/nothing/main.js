const { App, TerraformOutput, TerraformStack } = require("cdktf");

const app = new App();
new TerraformOutput(new TerraformStack(app, "shop"), "nothing", { value: "here" });
app.synth();
