import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import {
  Bucket, BucketAccessKey, Certificate, DnsZone, EndpointList, Exoscale, FederatedDatabase, FederatedObjectStore, Federation, Hetzner,
  Infomaniak, MachineImage, MachineType, Scaleway, Withdrawal,
} from "archipel";
import { FederatedOffice } from "../patterns/federated-office";

const app = new App();
const stack = new TerraformStack(app, "office");
const variable = (id: string, sensitive: boolean): string => new TerraformVariable(stack, id, { sensitive }).stringValue;

// Three operators of three countries. One more is one line; who leaves is named in `leaving` first.
const paris = new Scaleway(stack, "paris", { region: "fr-par" });
const falkenstein = new Hetzner(stack, "falkenstein", { region: "fsn1" });
const geneva = new Infomaniak(stack, "geneva", { region: "dc3-a" });
const members = [paris, falkenstein, geneva];
const federation = new Federation(stack, "union", { members });

// A fourth keeps the backups.
const vienna = new Exoscale(stack, "vienna", { zone: "at-vie-1" });
const backups = new Bucket(vienna, "backups");

const image = MachineImage.debian("12");
const small = { machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }), image };
const medium = { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image };

// Files: each object with all three. Put in what sha256sum says of the releases that you fetched and looked at.
const sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const store = new FederatedObjectStore(federation, "store", { ...medium, volumeGib: 200, garage: { version: "2.5.0", sha256 } });

// Accounts, calendars, shares: confirmed by two, and backed up with the fourth.
const database = new FederatedDatabase(federation, "database", {
  ...medium,
  volumeGib: 50,
  databaseName: "nextcloud",
  userName: "nextcloud",
  backups: { bucket: backups, key: new BucketAccessKey(vienna, "backups-key", { bucket: backups }) },
});

// Nextcloud and Collabora Online on a server of each, which keep nothing.
const office = new FederatedOffice(federation, "office", {
  database,
  store,
  zones: [new DnsZone(geneva, "zone", { zoneName: "example.org" }), new DnsZone(falkenstein, "zone", { zoneName: "example.org" })],
  certificate: Certificate.fromPem({ certificate: variable("certificate", false), privateKey: variable("private_key", true) }),
  adminPassword: variable("admin_password", true),
  count: 3,
  machine: MachineType.needs({ vcpus: 4, memoryGib: 8 }),
  image,
  nextcloud: "32.0.13",
  richdocuments: { version: "9.0.1", sha256 },
  front: small,
  withdrawal: Withdrawal.nameServers(small),
});

new TerraformOutput(stack, "url", { value: office.url });
new EndpointList(stack, "endpoints");
app.synth();
