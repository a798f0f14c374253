import { App, TerraformStack } from "cdktf";
import { Bucket, DataLocation, Jurisdiction, Scaleway } from "archipel";

const app = new App();
const stack = new TerraformStack(app, "shop");
new DataLocation(app, "home", { allowed: [Jurisdiction.EU] });
new Bucket(new Scaleway(stack, "paris", { region: "fr-par" }), "files");
app.synth();
