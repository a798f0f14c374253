const { App, TerraformStack } = require("cdktf");
const { DnsZone, Hetzner } = require("archipel");

const app = new App();
new DnsZone(new Hetzner(new TerraformStack(app, "shop"), "home", { region: "fsn1" }), "zone", { zoneName: "shop.example.org" });
app.synth();
