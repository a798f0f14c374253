import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import * as archipel from "archipel";
import { Certificate, DnsZone, EndpointList } from "archipel";
import { OfficeSuite } from "../patterns/office-suite";

const app = new App();
const stack = new TerraformStack(app, "office");

// Another cloud is another line, for instance: new archipel.Scaleway(stack, "home", { region: "fr-par" })
const cloud = new archipel.Infomaniak(stack, "home", { region: "dc3-a" });

const certificate = new TerraformVariable(stack, "certificate", { description: "for cloud.home.example.org and office.home.example.org, PEM" });
const privateKey = new TerraformVariable(stack, "private_key", { description: "of the certificate, PEM", sensitive: true });
const databasePassword = new TerraformVariable(stack, "database_password", { sensitive: true });
const adminPassword = new TerraformVariable(stack, "admin_password", { sensitive: true });

const suite = new OfficeSuite(cloud, "suite", {
  zone: new DnsZone(cloud, "zone", { zoneName: "home.example.org" }),
  certificate: Certificate.fromPem({ certificate: certificate.stringValue, privateKey: privateKey.stringValue }),
  databasePassword: databasePassword.stringValue,
  adminPassword: adminPassword.stringValue,
});

new TerraformOutput(stack, "url", { value: suite.url });
new EndpointList(stack, "endpoints");
app.synth();
