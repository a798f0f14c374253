import { App, TerraformStack } from "cdktf";
import { defineOnOvhCloud } from "./raw-ovhcloud";
import { defineOnScaleway } from "./raw-scaleway";

const app = new App();
const stack = new TerraformStack(app, "shop");
defineOnScaleway(stack);
defineOnOvhCloud(stack);
app.synth();
