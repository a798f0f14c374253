import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import * as archipel from "archipel";
import { Certificate, DnsZone, EndpointList } from "archipel";
import { ThreeTier } from "../patterns/three-tier";

const app = new App();
const stack = new TerraformStack(app, "shop");

// Another cloud is another line, for instance: new archipel.Infomaniak(stack, "home", { region: "dc3-a" })
const cloud = new archipel.Scaleway(stack, "home", { region: "fr-par" });

const certificate = new TerraformVariable(stack, "certificate", { description: "for shop.home.example.org, PEM" });
const privateKey = new TerraformVariable(stack, "private_key", { description: "of the certificate, PEM", sensitive: true });
const password = new TerraformVariable(stack, "database_password", { sensitive: true });

const shop = new ThreeTier(cloud, "shop", {
  image: "ghcr.io/example/shop:1.4",
  port: 8080,
  healthPath: "/healthz",
  zone: new DnsZone(cloud, "zone", { zoneName: "home.example.org" }),
  name: "shop",
  certificate: Certificate.fromPem({ certificate: certificate.stringValue, privateKey: privateKey.stringValue }),
  databasePassword: password.stringValue,
});

new TerraformOutput(stack, "url", { value: shop.url });
new EndpointList(stack, "endpoints");
app.synth();
