import { App, TerraformStack } from "cdktf";
import { Infomaniak, Scaleway } from "archipel";
import { WebTier } from "./web-tier";

const app = new App();
const stack = new TerraformStack(app, "web");

const clouds = [
  new Scaleway(stack, "warsaw", { region: "pl-waw", tags: { team: "web" } }),
  new Infomaniak(stack, "geneva", { region: "dc3-a", tags: { team: "web" } }),
];

for (const cloud of clouds) {
  new WebTier(cloud, "tier", { servers: 3 });
}
app.synth();
