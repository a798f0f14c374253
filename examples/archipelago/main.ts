import { App, TerraformStack, TerraformVariable } from "cdktf";
import {
  Cleura, CysoCloud, DataClass, DataLocation, DnsZone, Elastx, Evidence, Exoscale, FactCorrection, FlexibleEngine, Gridscale, Hetzner,
  Incus, Infomaniak, IonosCloud, Jurisdiction, MachineImage, OpenTelekomCloud, OperatorDiversity, OperatorSeat, OperatorShare, Outscale, OvhCloud,
  PlusCloudOpen, Scaleway, SourceKind, SovereigntyReport, Stackit, SysEleven, UpCloud, Waiver,
} from "archipel";
import { Island } from "./island";

// One program on many clouds, with what sovereign means to it: `cdktf synth` writes cdktf.out/sovereignty.html.
// The date is fixed so that the example is the same tomorrow; without it, a program is judged as of today.
const app = new App({ context: { "archipel:date": "2026-11-28" } });
const stack = new TerraformStack(app, "archipelago");
const secret = (name: string) => new TerraformVariable(stack, name, { sensitive: true, default: "none" }).stringValue;

// Each cloud is a place in the path of what stands on it. OpenStack clouds beside each other need an entry each in clouds.yaml.
const paris = new Scaleway(stack, "paris", { region: "fr-par" });
const gravelines = new OvhCloud(stack, "gravelines", { region: "GRA11", cloudsYaml: "ovhcloud" });
const falkenstein = new Hetzner(stack, "falkenstein", { region: "fsn1" });
const vienna = new Exoscale(stack, "vienna", { zone: "at-vie-1" });
const geneva = new Infomaniak(stack, "geneva", { region: "dc3-a", cloudsYaml: "infomaniak" });
const stockholm = new Elastx(stack, "stockholm", { region: "se-sto", cloudsYaml: "elastx" });
const karlskrona = new Cleura(stack, "karlskrona", { region: "Kna1", cloudsYaml: "cleura" });
const helsinki = new UpCloud(stack, "helsinki", { zone: "fi-hel2" });
const berlin = new IonosCloud(stack, "berlin", { region: "de/txl" });
const frankfurt = new Gridscale(stack, "frankfurt", { region: "de/fra" });
const swabia = new Stackit(stack, "swabia", { region: "eu01", projectId: "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f" });
const holland = new OpenTelekomCloud(stack, "holland", { region: "eu-nl", cloudsYaml: "opentelekomcloud" });
const seine = new Outscale(stack, "seine", { region: "eu-west-2" });
const orange = new FlexibleEngine(stack, "orange", {
  accessKey: secret("flexible-access-key"),
  secretKey: secret("flexible-secret-key"),
  domainName: "OCB0000001",
});
const berlinToo = new SysEleven(stack, "berlin-too", { region: "dbl", cloudsYaml: "syseleven" });
const duesseldorf = new PlusCloudOpen(stack, "duesseldorf", { region: "prod4", cloudsYaml: "pluscloudopen" });
const amsterdam = new CysoCloud(stack, "amsterdam", { region: "ams2", cloudsYaml: "fuga" });
const cellar = new Incus(stack, "cellar", { uplink: "public", country: "DE", city: "Hamburg" });

// What is kept, where nobody comes in.
const archive = new Island(geneva, "archive", { servers: 1, bucket: true });
const backs = [vienna, karlskrona, swabia, holland].map((cloud) => new Island(cloud, "back", { servers: 1, bucket: true }));
[helsinki, cellar, berlinToo, duesseldorf, amsterdam].forEach((cloud) => new Island(cloud, "spare", { servers: 1 }));
[frankfurt, orange].forEach((cloud) => new Island(cloud, "spare", { servers: 1, image: MachineImage.ubuntu("22.04") }));

// What all the world sees, under one name. It reads what is kept elsewhere.
const kept = [...backs, archive].map((island) => island.bucket!);
const fronts = [paris, gravelines, falkenstein, berlin, stockholm, seine].map(
  (cloud, index) => new Island(cloud, "front", { servers: 2, isPublic: true, bucket: true, reads: [kept[index % kept.length]!] }),
);
new DnsZone(paris, "zone", { zoneName: "shop.archipelago.example" }).addAddress("www", fronts.flatMap(({ servers }) => servers));

// What sovereign means here. What breaks it stops the synth.
kept.forEach((bucket) => DataClass.mark(bucket, DataClass.PERSONAL));
new DataLocation(app, "in-europe", { allowed: [Jurisdiction.EEA, Jurisdiction.SWITZERLAND], evidence: Evidence.ANY });
new OperatorDiversity(app, "many", { atLeast: 10, evidence: Evidence.ANY });
new OperatorShare(app, "none-too-large", { maxPercent: 15, evidence: Evidence.ANY });
new OperatorSeat(falkenstein, "german", { allowed: [Jurisdiction.country("DE")] });
const personal = new DataLocation(app, "customers-in-the-union", { allowed: [Jurisdiction.EU], dataClass: DataClass.PERSONAL });
new Waiver(app, "geneva-archive", {
  policy: personal,
  of: archive,
  reason: "The archive moves to Vienna by next summer; Switzerland has an adequacy decision",
  approvedBy: "Ada Example, data protection officer",
  granted: "2026-11-01",
  until: "2027-06-30",
});

// What this program knows better than the catalogues.
const contract = { source: "our contract, annex 2 (an example)", asOf: "2026-10-01", sourceKind: SourceKind.OPERATOR };
new FactCorrection(app, "where-geneva-is", {
  cloudName: geneva.cloudName,
  ...contract,
  regions: [{ name: "dc3-a", country: "CH", city: "Geneva", ...contract }],
});
const register = { source: "commercial register (an example)", asOf: "2026-11-01", sourceKind: SourceKind.OFFICIAL };
new FactCorrection(app, "our-cellar", {
  cloud: cellar,
  operatorName: "Example Archipelago GmbH",
  country: "DE",
  foreignControl: [{ controlled: false, description: "owned by those who work there", ...register }],
  ...register,
});

new SovereigntyReport(app, "report");
app.synth();
