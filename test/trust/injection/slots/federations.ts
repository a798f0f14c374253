import { TerraformStack } from "cdktf";
import {
  Bucket, BucketReplication, CloudInit, DnsZone, EndpointTargets, FederatedCluster, FederatedDatabase, FederatedEndpoint, FederatedObjectStore,
  Federation, FederationRecord, HealthCheck, Hetzner, Infomaniak, ListenerProtocol, MachineImage, MachineType, OvhCloud, Peer, Port, PortAffinity,
  Scaleway, TaintEffect, vendors, Withdrawal,
} from "archipel";
import type {
  BucketReplicationProps, ClusterAgentsProps, EndpointNameServerOptions, FederatedClusterProps, FederatedDatabaseProps, FederatedServersProps,
  FederationProps, HttpHealthCheckOptions, SharedPort,
} from "archipel";
import type { Slot } from "./slot";
import { slotsOf } from "./slot";
import type { Bench } from "../../../../src/testing/conformance/bench";
import { PUBLIC_KEY } from "../../../../src/testing/conformance/keys";
import { sensitive } from "../sensitive";

const SMALL = { machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12") };
const GARAGE = { version: "2.5.0", sha256: "0123456789abcdef".repeat(4) };
/** What means nothing to a shell or to HAProxy after a slash. */
const IN_PATHS = /^[\w.:/@~%?&+,=-]*$/;
/** What PostgreSQL takes without quotes, and what means nothing elsewhere. */
const IDENTIFIER = /^[a-z_][a-z0-9_]*$/;
const HTTP = { port: 80, protocol: ListenerProtocol.HTTP, targetPort: 8080 };

interface EndpointText extends Partial<EndpointNameServerOptions> {
  readonly name?: string;
  readonly check?: HttpHealthCheckOptions;
}

interface Union {
  readonly union: Federation;
  readonly paris: Scaleway;
}

function unite(bench: Bench, props: Partial<FederationProps> = {}): Union {
  const stack = TerraformStack.of(bench.scope);
  const paris = new Scaleway(stack, "paris", { region: "fr-par" });
  const members = [paris, new Infomaniak(stack, "geneva", { region: "dc3-a" }), new Hetzner(stack, "falkenstein", { region: "fsn1" })];
  return { paris, union: new Federation(stack, "union", { members, record: FederationRecord.memory(), ...props }) };
}

function servers(bench: Bench, props: Partial<FederatedServersProps> = {}): void {
  unite(bench).union.servers("web", { ...SMALL, count: 3, ...props });
}

function sharedPort(bench: Bench, more: Partial<SharedPort>): void {
  servers(bench, { sharedPorts: { ports: [{ port: 8080, targetPort: 8081, ...more }] } });
}

function cluster(bench: Bench, props: Partial<FederatedClusterProps> = {}): FederatedCluster {
  return new FederatedCluster(unite(bench).union, "cluster", { servers: SMALL, ...props });
}

function savedIn(bench: Bench): Bucket {
  return new Bucket(new Scaleway(TerraformStack.of(bench.scope), "amsterdam", { region: "nl-ams" }), "saved");
}

function snapshots(bench: Bench, schedule: string): void {
  cluster(bench, { snapshots: { bucket: savedIn(bench), schedule } });
}

function agents(bench: Bench, props: Partial<ClusterAgentsProps>): void {
  cluster(bench).addAgents("workers", { ...SMALL, count: 1, ...props });
}

function database(bench: Bench, props: Partial<FederatedDatabaseProps>): void {
  new FederatedDatabase(unite(bench).union, "db", { ...SMALL, volumeGib: 20, ...props });
}

function store(bench: Bench, garage: object = {}): FederatedObjectStore {
  return new FederatedObjectStore(unite(bench).union, "store", { ...SMALL, volumeGib: 20, garage: { ...GARAGE, ...garage } });
}

function endpoint(bench: Bench, { name = "www", check, ...options }: EndpointText = {}): void {
  const { union, paris } = unite(bench);
  const targets = EndpointTargets.servers(union.servers("web", { ...SMALL, count: 3 }), { front: SMALL });
  const zones = [DnsZone.fromZoneAttributes(paris, "zone", { zoneName: "example.org", zoneId: "example.org" })];
  const withdrawal = Withdrawal.nameServers({ ...SMALL, ...options });
  new FederatedEndpoint(union, "shop", { name, zones, targets, withdrawal, ports: [HTTP], healthCheck: HealthCheck.http(check ?? {}) });
}

function replicated(bench: Bench, prefix: string): void {
  const [gravelines, paris] = ["GRA", "EU-WEST-PAR"].map((region) => new OvhCloud(TerraformStack.of(bench.scope), region.toLowerCase(), { region, projectId: "harbour", cloudsYaml: region }));
  const [from, to] = [new Bucket(gravelines!, "photos", { versioned: true }), new Bucket(paris!, "copies", { versioned: true })];
  from.with(new vendors.ovhcloud.ReplicatedBucket(to, prefix));
}

function replication(bench: Bench, props: Partial<BucketReplicationProps>): void {
  const { paris } = unite(bench);
  const [from, to] = [new Bucket(paris, "photos"), new Bucket(paris, "copies")];
  new BucketReplication(paris, "offsite", { from, to, server: { ...SMALL, publicIp: true }, ...props });
}

/** Text that what stands on several clouds takes: much of it goes into files of other languages on servers. */
const SLOTS: readonly Slot[] = [
  ...slotsOf("Federation", {
    "tags.purpose": (bench, purpose) => void unite(bench, { tags: { purpose } }).union.servers("web", { ...SMALL, count: 3 }),
    "overlay.sshAuthorizedKeys": { property: "sshAuthorizedKeys", harmless: PUBLIC_KEY, build: (bench, key) => void unite(bench, { overlay: { sshAuthorizedKeys: [key] } }) },
    "cidr": { harmless: "10.0.0.0/8", build: (bench, cidr) => void unite(bench, { cidr }) },
    "overlay.image": { property: "image", build: (bench, image) => void unite(bench, { overlay: { image: MachineImage.named(image) } }) },
  }),
  ...slotsOf("FederatedServers", {
    "tags.purpose": (bench, purpose) => servers(bench, { tags: { purpose } }),
    "sshAuthorizedKeys": { harmless: PUBLIC_KEY, build: (bench, key) => servers(bench, { sshAuthorizedKeys: [key] }) },
    "cloudInit.commands": (bench, command) => servers(bench, { cloudInit: new CloudInit({ commands: [command] }) }),
    "sharedPorts.ports[0].affinity": { build: (bench, name) => sharedPort(bench, { affinity: PortAffinity.cookie(name) }) },
    "healthCheck.path": { harmless: "/harmless", build: (bench, path) => sharedPort(bench, { healthCheck: HealthCheck.http({ path }) }) },
    "healthCheck.path (after a slash)": { inFiles: IN_PATHS, build: (bench, path) => sharedPort(bench, { healthCheck: HealthCheck.http({ path: `/${path}` }) }) },
    "healthCheck.host": { harmless: "www.example.org", build: (bench, host) => sharedPort(bench, { healthCheck: HealthCheck.http({ host }) }) },
  }),
  ...slotsOf("FederatedCluster", {
    "apiNames": { harmless: "api.example.org", build: (bench, name) => void cluster(bench, { apiNames: [name] }) },
    "podCidr": { harmless: "10.42.0.0/16", build: (bench, podCidr) => void cluster(bench, { podCidr }) },
    "serviceCidr": { harmless: "10.43.0.0/16", build: (bench, serviceCidr) => void cluster(bench, { serviceCidr }) },
    "version": { harmless: "", build: (bench, version) => void cluster(bench, version === "" ? {} : { version }) },
    "releasesUrl": { harmless: "https://mirror.example.org/k3s", build: (bench, releasesUrl) => void cluster(bench, { releasesUrl }) },
    "releasesUrl (its path)": { inFiles: IN_PATHS, build: (bench, path) => void cluster(bench, { releasesUrl: `https://mirror.example.org/${path}` }) },
    "snapshots.schedule": { harmless: "0 3 * * *", build: snapshots },
    "snapshots.schedule (a field)": { inFiles: /^[\w*/,?-]+$/, harmless: "3", build: (bench, field) => snapshots(bench, `0 ${field} * * *`) },
    "version (its end)": { harmless: "1", build: (bench, end) => void cluster(bench, { version: `v1.35.6+k3s${end}` }) },
    "tags.purpose": (bench, purpose) => void cluster(bench, { servers: { ...SMALL, tags: { purpose } } }),
    "allow.description": { property: "description", build: (bench, description) => cluster(bench).allow(Peer.anyIpv4(), Port.tcp(443), description) },
    "addManifest.name": { property: "name", build: (bench, name) => cluster(bench).addManifest(name, "kind: Namespace\n") },
    "addManifest.manifest": { property: "manifest", build: (bench, manifest) => cluster(bench).addManifest("shop", manifest) },
  }),
  ...slotsOf("ClusterAgents", {
    "labels": (bench, label) => agents(bench, { labels: { purpose: label } }),
    "labels.key": { property: "labels", names: true, build: (bench, key) => agents(bench, { labels: { [key]: "x" } }) },
    "taints.key": { property: "taints", build: (bench, key) => agents(bench, { taints: [{ key, effect: TaintEffect.NO_SCHEDULE }] }) },
    "taints.value": { property: "taints", build: (bench, value) => agents(bench, { taints: [{ key: "purpose", value, effect: TaintEffect.NO_SCHEDULE }] }) },
    "tags.purpose": (bench, purpose) => agents(bench, { tags: { purpose } }),
  }),
  ...slotsOf("FederatedDatabase", {
    "databaseName": { inFiles: IDENTIFIER, build: (bench, databaseName) => database(bench, { databaseName }) },
    "userName": { inFiles: IDENTIFIER, build: (bench, userName) => database(bench, { userName }) },
    "tags.purpose": (bench, purpose) => database(bench, { tags: { purpose } }),
    "backups.accessKeyId": (bench, accessKeyId) => database(bench, { backups: { bucket: savedIn(bench), accessKeyId, secretAccessKey: sensitive(bench.scope) } }),
    "backups.bucket": { build: (bench, name) => database(bench, { backups: { bucket: Bucket.fromBucketName(bench.scope, "old", name), accessKeyId: "half", secretAccessKey: sensitive(bench.scope) } }) },
  }),
  ...slotsOf("FederatedObjectStore", {
    "garage.version": { harmless: "2.5.0", build: (bench, version) => void store(bench, { version }) },
    "garage.sha256": { harmless: GARAGE.sha256, build: (bench, sha256) => void store(bench, { sha256 }) },
    "garage.url": { harmless: "https://mirror.example.org/garage", build: (bench, url) => void store(bench, { url }) },
    "garage.url (its path)": { inFiles: IN_PATHS, build: (bench, path) => void store(bench, { url: `https://mirror.example.org/${path}` }) },
    "addBucket": (bench, name) => void store(bench).addBucket(name),
    "addKey": (bench, name) => void store(bench).addKey(name),
  }),
  ...slotsOf("FederatedEndpoint", {
    "name": { names: true, build: (bench, name) => endpoint(bench, { name }) },
    "healthCheck.path": { harmless: "/harmless", build: (bench, path) => endpoint(bench, { check: { path } }) },
    "healthCheck.path (after a slash)": { inFiles: IN_PATHS, build: (bench, path) => endpoint(bench, { check: { path: `/${path}` } }) },
    "healthCheck.host": { harmless: "www.example.org", build: (bench, host) => endpoint(bench, { check: { host } }) },
    "withdrawal.members": { property: "members", harmless: "paris", build: (bench, member) => endpoint(bench, { members: [member, "geneva", "falkenstein"] }) },
    "withdrawal.tags": { property: "tags", build: (bench, purpose) => endpoint(bench, { tags: { purpose } }) },
  }),
  ...slotsOf("vendors.ovhcloud.ReplicatedBucket", { prefix: { property: "ReplicatedBucket", build: replicated } }),
  ...slotsOf("BucketReplication", {
    "schedule": { harmless: "daily", inFiles: /^[\w*:/,.~ +-]+$/, build: (bench, schedule) => replication(bench, { schedule }) },
    "fromKey.accessKeyId": (bench, accessKeyId) => replication(bench, { fromKey: { accessKeyId, secretAccessKey: sensitive(bench.scope) } }),
    "toKey.accessKeyId": (bench, accessKeyId) => replication(bench, { toKey: { accessKeyId, secretAccessKey: sensitive(bench.scope) } }),
  }),
];

/** What means nothing to a shell, to YAML within a line, to INI, nor to the configuration of HAProxy, PowerDNS or systemd. */
const MEANS_NOTHING = /^[A-Za-z0-9][\w.:/@+-]*$/;

/** The slots; where one says nothing else, only what means nothing may stand in the files of servers. */
export const FEDERATIONS: readonly Slot[] = SLOTS.map((slot) => ({ inFiles: MEANS_NOTHING, ...slot }));
