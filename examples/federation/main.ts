import { App, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import {
  Bucket, BucketAccessKey, CloudInit, DnsZone, EndpointList, EndpointTargets, Exoscale, FederatedBucketAccess,
  FederatedCluster, FederatedDatabase, FederatedEndpoint, FederatedObjectStore, Federation, Hetzner, Infomaniak,
  ListenerProtocol, MachineImage, MachineType, Peer, Port, Scaleway, Withdrawal,
} from "archipel";
import { secretManifest, shopManifest } from "./shop";

const app = new App();
const stack = new TerraformStack(app, "union");
const variable = (id: string, sensitive: boolean): string => new TerraformVariable(stack, id, { sensitive }).stringValue;

// Three operators of three countries are one cloud. One more is one line; who leaves is named in `leaving` first.
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

// Files: each object with all three.
// No checksums of Garage are published: put in what sha256sum says of the release that you fetched and looked at. Servers take this one or none.
const garage = { version: "2.5.0", sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" };
const store = new FederatedObjectStore(federation, "store", { ...medium, volumeGib: 100, garage });
const key = store.addKey("shop");
store.addBucket("files").grant(key, FederatedBucketAccess.READ_WRITE);

// Data: confirmed by two, and backed up with the fourth.
const database = new FederatedDatabase(federation, "database", {
  ...medium,
  volumeGib: 50,
  backups: { bucket: backups, key: new BucketAccessKey(vienna, "backups-key", { bucket: backups }) },
});

// The application: a Kubernetes over all of them.
const cluster = new FederatedCluster(federation, "cluster", { servers: medium });
const proxies = CloudInit.merge(store.proxy, database.proxy);
const agents = cluster.addAgents("agents", { ...medium, count: 3, cloudInit: proxies });
cluster.allow(Peer.anyIpv4(), Port.tcp(443));

// One name, with two DNS providers, that leads to whoever is alive.
const zones = [new DnsZone(geneva, "zone", { zoneName: "example.org" }), new DnsZone(falkenstein, "zone", { zoneName: "example.org" })];
const endpoint = new FederatedEndpoint(federation, "shop", {
  name: "shop",
  zones,
  targets: EndpointTargets.addresses(Object.fromEntries(federation.members.map(({ memberName }) => [memberName, agents.onMember(memberName)]))),
  ports: [{ port: 443, protocol: ListenerProtocol.TCP }],
  withdrawal: Withdrawal.nameServers(small),
});

cluster.addManifest("shop", shopManifest({
  host: endpoint.fullName,
  replicas: 3,
  image: "ghcr.io/example/shop:1.4",
  environment: { S3_ENDPOINT: store.endpoint, S3_REGION: store.region, S3_BUCKET: "files" },
}));
cluster.addManifest("shop-secrets", secretManifest("shop-secrets", "Opaque", {
  DATABASE_URL: database.proxyUrl,
  AWS_ACCESS_KEY_ID: key.accessKeyId,
  AWS_SECRET_ACCESS_KEY: key.secretAccessKey,
}));
cluster.addManifest("shop-tls", secretManifest("shop-tls", "kubernetes.io/tls", { "tls.crt": variable("certificate", false), "tls.key": variable("private_key", true) }));

new TerraformOutput(stack, "url", { value: `https://${endpoint.fullName}` });
new EndpointList(stack, "endpoints");
app.synth();
