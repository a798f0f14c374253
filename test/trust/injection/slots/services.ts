import { TerraformOutput } from "cdktf";
import type { BucketProps, ContainerAppProps, NodePoolOptions } from "archipel";
import {
  Bucket, BucketAccessKey, CacheSize, CaaTag, ContainerApp, ContainerRegistry, DatabaseSize, DnsZone, FileShare, KubernetesCluster, NetworkCapability,
  Secret, TaintEffect, Volume, VolumeSnapshot,
} from "archipel";
import type { Slot } from "./slot";
import { slotsOf } from "./slot";
import type { Bench } from "../../../../src/testing/conformance/bench";
import { cacheBase, databaseBase } from "../../../../src/testing/conformance/databases-bench";
import { wholeVersion } from "../../../../src/testing/conformance/kubernetes-cases";
import { sensitive } from "../sensitive";

const zoneOf = (bench: Bench): DnsZone => new DnsZone(bench.scope, "zone", { zoneName: "example.org" });
const bucket = (bench: Bench, props: BucketProps): void => void new Bucket(bench.scope, "files", props);
/** At Incus a slash parts the pool from the volume. */
const withoutSlashes = (id: string): string => id.replaceAll("/", "");
const noZone = (zone: string): string | undefined => (zone === "" ? undefined : zone);

function volume(bench: Bench, props: Partial<ConstructorParameters<typeof Volume>[2]>): void {
  bench.stand(new Volume(bench.scope, "data", { sizeGib: bench.volumeSize, ...props }));
}

function share(bench: Bench, props: Partial<ConstructorParameters<typeof FileShare>[2]>): FileShare {
  const network = bench.offers(NetworkCapability.NETWORK) ? bench.network : undefined;
  return new FileShare(bench.scope, "files", { sizeGib: bench.fileShareSize, network, ...props });
}

function app(bench: Bench, props: Partial<ContainerAppProps>): void {
  new ContainerApp(bench.scope, "shop", { image: "ghcr.io/example/shop:1.0", port: 8080, ...props });
}

function cluster(bench: Bench, props: Partial<ConstructorParameters<typeof KubernetesCluster>[2]> = {}): KubernetesCluster {
  return new KubernetesCluster(bench.scope, "cluster", { version: wholeVersion(bench), network: bench.network, ...props });
}

function pool(bench: Bench, options: Partial<NodePoolOptions>): void {
  cluster(bench).addNodePool("workers", { machine: bench.machine(), count: 1, ...options });
}

function secret(bench: Bench, props: ConstructorParameters<typeof Secret>[2]): void {
  new Secret(bench.scope, "token", { value: sensitive(bench.scope), ...props });
}

/** Text that stores, databases, names, clusters, containers and secrets take. */
export const SERVICES: readonly Slot[] = [
  ...slotsOf("Volume", {
    "id": { names: true, build: (bench, id) => void bench.stand(new Volume(bench.scope, id, { sizeGib: bench.volumeSize })) },
    "name": (bench, name) => volume(bench, { name }),
    "volumeType": { harmless: "", build: (bench, type) => volume(bench, { volumeType: type === "" ? bench.volumeType : type }) },
    "snapshotId": (bench, snapshotId) => volume(bench, { snapshotId }),
    "zone": { harmless: "", build: (bench, zone) => volume(bench, { zone: noZone(zone) }) },
    "tags.purpose": (bench, purpose) => volume(bench, { tags: { purpose } }),
    "fromVolumeId": { spelled: withoutSlashes, build: (bench, id) => void bench.server("web").attachVolume(Volume.fromVolumeId(bench.scope, "old", withoutSlashes(id))) },
  }),
  ...slotsOf("VolumeSnapshot", {
    "name": (bench, name) => void new VolumeSnapshot(bench.scope, "snapshot", { volume: bench.stand(bench.volume("data")), name }),
    "tags.purpose": (bench, purpose) => void new VolumeSnapshot(bench.scope, "snapshot", { volume: bench.stand(bench.volume("data")), tags: { purpose } }),
  }),
  ...slotsOf("Bucket", {
    "id": { names: true, build: (bench, id) => void new Bucket(bench.scope, id) },
    "name": (bench, name) => bucket(bench, { name }),
    "tags.purpose": (bench, purpose) => bucket(bench, { tags: { purpose } }),
    "lifecycleRules[0].id": (bench, id) => bucket(bench, { lifecycleRules: [{ id, expireAfterDays: 9 }] }),
    "lifecycleRules[0].prefix": (bench, prefix) => bucket(bench, { lifecycleRules: [{ id: "old", prefix, expireAfterDays: 9 }] }),
    "corsRules[0].allowedOrigins": { harmless: "https://a.example", build: (bench, origin) => bucket(bench, { corsRules: [{ allowedOrigins: [origin] }] }) },
    "corsRules[0].allowedMethods": { harmless: "PUT", build: (bench, method) => bucket(bench, { corsRules: [{ allowedOrigins: ["*"], allowedMethods: [method] }] }) },
    "corsRules[0].allowedHeaders": (bench, header) => bucket(bench, { corsRules: [{ allowedOrigins: ["*"], allowedMethods: ["GET"], allowedHeaders: [header] }] }),
    "corsRules[0].exposedHeaders": (bench, header) => bucket(bench, { corsRules: [{ allowedOrigins: ["*"], exposedHeaders: [header] }] }),
    "fromBucketName": (bench, name) => void new BucketAccessKey(bench.scope, "key", { bucket: Bucket.fromBucketName(bench.scope, "old", name) }),
    "accessKey.name": { property: "name", build: (bench, name) => void new BucketAccessKey(bench.scope, "key", { bucket: new Bucket(bench.scope, "files"), name }) },
  }),
  ...slotsOf("FileShare", {
    "name": (bench, name) => void share(bench, { name }),
    "shareType": { harmless: "", build: (bench, type) => void share(bench, { shareType: type === "" ? bench.fileShareType : type }) },
    "tags.purpose": (bench, purpose) => void share(bench, { tags: { purpose } }),
    "fileShares[0].path": { harmless: "/data", build: (bench, path) => void bench.server("web", { fileShares: [{ share: share(bench, {}), path }] }) },
    "mountFileShare": { harmless: "/data", build: (bench, path) => void bench.server("web").mountFileShare({ share: share(bench, {}), path }) },
  }),
  ...slotsOf("DnsZone", {
    "zoneName": { harmless: "example.org", build: (bench, zoneName) => void new DnsZone(bench.scope, "zone", { zoneName }) },
    "email": { harmless: "a@example.org", build: (bench, email) => void new DnsZone(bench.scope, "zone", { zoneName: "example.org", email }) },
    "registeredDomain": { harmless: "example.org", build: (bench, registeredDomain) => void new DnsZone(bench.scope, "zone", { zoneName: "x.example.org", registeredDomain }) },
    "name": { names: true, build: (bench, name) => void zoneOf(bench).addA(name, ["192.0.2.7"]) },
    "data[0] (a)": { harmless: "192.0.2.7", property: "data[0]", build: (bench, address) => void zoneOf(bench).addA("www", [address]) },
    "data[0] (aaaa)": { harmless: "2001:db8::7", property: "data[0]", build: (bench, address) => void zoneOf(bench).addAaaa("www", [address]) },
    "data[0] (cname)": { harmless: "a.example.org", property: "data[0]", build: (bench, host) => void zoneOf(bench).addCname("www", host) },
    "data[0] (ns)": { harmless: "a.example.org", property: "data[0]", build: (bench, host) => void zoneOf(bench).addNs("sub", [host]) },
    "data[0] (txt)": { names: true, property: "data[0]", build: (bench, text) => void zoneOf(bench).addTxt("www", [text]) },
    "data[0].host (mx)": { harmless: "a.example.org", property: "data[0].host", build: (bench, host) => void zoneOf(bench).addMx("www", [{ host }]) },
    "data[0].host (srv)": { harmless: "a.example.org", property: "data[0].host", build: (bench, host) => void zoneOf(bench).addSrv("_sip._tcp", [{ host, port: 5060 }]) },
    "data[0].value (caa)": { harmless: "ca.example.org", property: "data[0].value", build: (bench, value) => void zoneOf(bench).addCaa("www", [{ value }]) },
    "data[0].value (caa report)": {
      harmless: "https://a.example.org/x", property: "data[0].value", build: (bench, value) => void zoneOf(bench).addCaa("www", [{ tag: CaaTag.REPORT, value }]),
    },
    "data[0].value (caa path)": {
      property: "data[0].value", build: (bench, path) => void zoneOf(bench).addCaa("www", [{ tag: CaaTag.REPORT, value: `https://a.example.org/${path}` }]),
    },
    "zoneName (imported)": { harmless: "example.org", property: "zoneName", build: (bench, zoneName) => imported(bench, { zoneName, zoneId: bench.existingId }) },
    "zoneId (imported)": { property: "zoneId", build: (bench, zoneId) => imported(bench, { zoneName: "example.org", zoneId }) },
  }),
  ...slotsOf("Database", {
    "name": (bench, name) => void databaseBase(bench).define("db", { name }),
    "size": { harmless: "", build: (bench, size) => void databaseBase(bench).define("db", size === "" ? {} : { size: DatabaseSize.unlisted(size) }) },
    "publicAccessFrom[0]": { harmless: "203.0.113.0/24", property: "publicAccessFrom", build: (bench, cidr) => void databaseBase(bench).define("db", { publicAccessFrom: [cidr] }) },
    "tags.purpose": (bench, purpose) => void databaseBase(bench).define("db", { tags: { purpose } }),
    "addDatabase.name": { names: true, harmless: "shop", property: "name", build: (bench, name) => void databaseBase(bench).define("db", {}).addDatabase(name) },
    "addUser.name": { names: true, harmless: "web", property: "name", build: (bench, name) => void databaseBase(bench).define("db", {}).addUser(name) },
  }),
  ...slotsOf("Cache", {
    "name": (bench, name) => void cacheBase(bench).define("cache", { name }),
    "size": { harmless: "", build: (bench, size) => void cacheBase(bench).define("cache", size === "" ? {} : { size: CacheSize.unlisted(size) }) },
    "userName": (bench, userName) => void cacheBase(bench).define("cache", { userName }),
    "zone": { harmless: "", build: (bench, zone) => void cacheBase(bench).define("cache", { zone: noZone(zone) }) },
    "publicAccessFrom[0]": { harmless: "203.0.113.0/24", property: "publicAccessFrom", build: (bench, cidr) => void cacheBase(bench).define("cache", { publicAccessFrom: [cidr] }) },
    "tags.purpose": (bench, purpose) => void cacheBase(bench).define("cache", { tags: { purpose } }),
  }),
  ...slotsOf("KubernetesCluster", {
    "name": (bench, name) => void cluster(bench, { name }),
    "version": { harmless: "", build: (bench, version) => void cluster(bench, version === "" ? {} : { version, allowUnlistedVersion: true }) },
    "tags.purpose": (bench, purpose) => void cluster(bench, { tags: { purpose } }),
    "pool.name": { property: "name", build: (bench, name) => pool(bench, { name }) },
    "pool.labels": { names: true, property: "labels", build: (bench, key) => pool(bench, { labels: { [key]: "x" } }) },
    "pool.labels.purpose": { property: "labels", build: (bench, purpose) => pool(bench, { labels: { purpose } }) },
    "pool.taints[0].key": { property: "taints", build: (bench, key) => pool(bench, { taints: [{ key, effect: TaintEffect.NO_SCHEDULE }] }) },
    "pool.taints[0].value": { property: "taints", build: (bench, value) => pool(bench, { taints: [{ key: "a", value, effect: TaintEffect.NO_SCHEDULE }] }) },
    "pool.rootVolumeType": { property: "rootVolumeType", build: (bench, rootVolumeType) => pool(bench, { rootVolumeType }) },
    "pool.zone": { harmless: "", property: "zone", build: (bench, zone) => pool(bench, { zone: noZone(zone) }) },
    "pool.tags.purpose": { property: "tags", build: (bench, purpose) => pool(bench, { tags: { purpose } }) },
    "fromClusterId": (bench, id) => void KubernetesCluster.fromClusterId(bench.scope, "old", id).addNodePool("workers", { machine: bench.machine(), count: 1 }),
  }),
  ...slotsOf("Secret", {
    "name": (bench, name) => secret(bench, { name }),
    "description": (bench, description) => secret(bench, { description }),
    "tags.purpose": (bench, purpose) => secret(bench, { tags: { purpose } }),
    "secretName": (bench, name) => void new TerraformOutput(bench.scope, "shown", { value: Secret.fromSecretName(bench.scope, "old", name).value, sensitive: true }),
    "fromSecretId": (bench, id) => void new TerraformOutput(bench.scope, "shown", { value: Secret.fromSecretId(bench.scope, "old", id).value, sensitive: true }),
  }),
  ...slotsOf("ContainerApp", {
    "name": (bench, name) => app(bench, { name }),
    "image": (bench, image) => app(bench, { image }),
    "environment.GREETING": (bench, text) => app(bench, { environment: { GREETING: text } }),
    "environment": { names: true, harmless: "GREETING", build: (bench, name) => app(bench, { environment: { [name]: "x" } }) },
    "command[0]": { property: "command", build: (bench, word) => app(bench, { command: [word] }) },
    "args[0]": { property: "args", build: (bench, word) => app(bench, { args: [word] }) },
    "healthCheckPath": { harmless: "/healthz", build: (bench, healthCheckPath) => app(bench, { healthCheckPath }) },
    "domainName": { harmless: "shop.example.org", build: (bench, domainName) => app(bench, { domainName }) },
    "tags.purpose": (bench, purpose) => app(bench, { tags: { purpose } }),
  }),
  ...slotsOf("ContainerRegistry", {
    name: (bench, name) => void new ContainerRegistry(bench.scope, "images", { name }),
    repository: (bench, name) => void new TerraformOutput(bench.scope, "image", { value: new ContainerRegistry(bench.scope, "images").imageName(`a/${name}`) }),
    tag: (bench, tag) => void new TerraformOutput(bench.scope, "image", { value: new ContainerRegistry(bench.scope, "images").imageName("a/b", tag) }),
  }),
];

function imported(bench: Bench, attributes: { readonly zoneName: string; readonly zoneId: string }): void {
  DnsZone.fromZoneAttributes(bench.scope, "old", attributes).addA("www", ["192.0.2.7"]);
}
