import type { AttachVolumeOptions, AutoScalingGroup, CloudInitProps, ContainerDefinition, ContainersOnServer, ScheduleOptions } from "archipel";
import { AutoScalingCapability, CloudInit, ContainerHost, MachineImage, MachineType, NetworkCapability, PlacementGroup, PlacementStrategy, Server, SshKey } from "archipel";
import type { Slot } from "./slot";
import { slotsOf } from "./slot";
import type { Bench } from "../../../../src/testing/conformance/bench";
import { PUBLIC_KEY } from "../../../../src/testing/conformance/keys";
import { sensitive } from "../sensitive";

const KEY = PUBLIC_KEY.replace(/ [^ ]*$/, "");

function booted(bench: Bench, props: CloudInitProps): void {
  bench.server("web", { cloudInit: new CloudInit(props) });
}

const write = (text: string): CloudInitProps => ({ files: [{ path: "/etc/x", content: text }] });

function mounted(bench: Bench, options: AttachVolumeOptions): void {
  bench.server("web").attachVolume(bench.volume("data"), options);
}

/** Text that servers take. */
export const COMPUTE: readonly Slot[] = [
  ...slotsOf("Server", {
    "id": { names: true, build: (bench, id) => void bench.server(id) },
    "name": (bench, name) => void bench.server("web", { name }),
    "zone": { harmless: "", build: (bench, zone) => void bench.server("web", { zone: zone === "" ? undefined : zone }) },
    "tags.purpose": (bench, purpose) => void bench.server("web", { tags: { purpose } }),
    "tags": { names: true, build: (bench, key) => void bench.server("web", { tags: { [key]: "x" } }) },
    "machine.name": { property: "machine", build: (bench, name) => void bench.server("web", { machine: MachineType.described({ name, diskGib: 20 }) }) },
    "image (named)": { property: "image", build: (bench, name) => void bench.server("web", { image: MachineImage.named(name) }) },
    "image (id)": { property: "image", build: (bench, id) => void bench.server("web", { image: MachineImage.id(id) }) },
    "rootVolumeType": { harmless: "", build: (bench, type) => void bench.server("web", { rootVolumeType: type === "" ? bench.rootVolumeType : type, rootDiskGib: 20 }) },
    "privateIp": { harmless: "10.0.0.9", build: (bench, privateIp) => void bench.server("web", { privateIp }) },
    "allowForwarding": { harmless: "10.9.0.0/24", build: (bench, cidr) => void bench.server("web").allowForwarding(cidr) },
    "mountPath": { harmless: "/data", build: (bench, mountPath) => mounted(bench, { mountPath }) },
    "filesystem": { harmless: "ext4", build: (bench, filesystem) => mounted(bench, { mountPath: "/data", filesystem }) },
    "fromServerId": (bench, serverId) => void Server.fromServerId(bench.scope, "old", serverId),
  }),
  ...slotsOf("CloudInit", {
    "cloudInit (fromText)": { property: "cloudInit", spelled: withoutEnd, build: (bench, text) => void bench.server("web", { cloudInit: CloudInit.fromText(text) }) },
    "cloudInit.files[0].content": (bench, content) => booted(bench, write(content)),
    "cloudInit.files[0].path": { harmless: "/etc/x", build: (bench, path) => booted(bench, { files: [{ path, content: "x" }] }) },
    "cloudInit.files[0].permissions": { harmless: "0644", build: (bench, permissions) => booted(bench, { files: [{ path: "/etc/x", content: "x", permissions }] }) },
    "cloudInit.files[0].owner": { harmless: "root:root", build: (bench, owner) => booted(bench, { files: [{ path: "/etc/x", content: "x", owner }] }) },
    "cloudInit.packages[0]": (bench, name) => booted(bench, { packages: [name] }),
    "cloudInit.commands[0]": (bench, command) => booted(bench, { commands: [command] }),
    "cloudInit.sshAuthorizedKeys[0]": { harmless: PUBLIC_KEY, build: (bench, key) => booted(bench, { sshAuthorizedKeys: [key] }) },
    "cloudInit.users[0].name": (bench, name) => booted(bench, { users: [{ name }] }),
    "cloudInit.users[0].groups[0]": (bench, group) => booted(bench, { users: [{ name: "x", groups: [group] }] }),
    "cloudInit.users[0].sudo": (bench, sudo) => booted(bench, { users: [{ name: "x", sudo }] }),
    "cloudInit.users[0].shell": { harmless: "/bin/sh", build: (bench, shell) => booted(bench, { users: [{ name: "x", shell }] }) },
    "cloudInit.users[0].sshAuthorizedKeys[0]": { harmless: PUBLIC_KEY, build: (bench, key) => booted(bench, { users: [{ name: "x", sshAuthorizedKeys: [key] }] }) },
    "cloudInit.mounts[0].device": { harmless: "/dev/vdb", build: (bench, device) => booted(bench, { mounts: [{ device, path: "/data" }] }) },
    "cloudInit.mounts[0].path": { harmless: "/data", build: (bench, path) => booted(bench, { mounts: [{ device: "/dev/vdb", path }] }) },
    "cloudInit.mounts[0].filesystem": { harmless: "ext4", build: (bench, filesystem) => booted(bench, { mounts: [{ device: "/dev/vdb", path: "/data", filesystem }] }) },
    "cloudInit.shares[0].source": { harmless: "host:/x", build: (bench, source) => booted(bench, { shares: [{ source, filesystem: "nfs", path: "/data" }] }) },
    "cloudInit.shares[0].path": { harmless: "/data", build: (bench, path) => booted(bench, { shares: [{ source: "host:/x", filesystem: "nfs", path }] }) },
    "cloudInit.shares[0].filesystem": { harmless: "nfs", build: (bench, filesystem) => booted(bench, { shares: [{ source: "host:/x", filesystem, path: "/data" }] }) },
    "cloudInit.shares[0].packageName": (bench, packageName) => booted(bench, { shares: [{ source: "host:/x", filesystem: "nfs", path: "/data", packageName }] }),
  }),
  ...slotsOf("SshKey", {
    "name": (bench, name) => void new SshKey(bench.scope, "key", { publicKey: PUBLIC_KEY, name }),
    "publicKey": { harmless: PUBLIC_KEY, build: (bench, publicKey) => void new SshKey(bench.scope, "key", { publicKey }) },
    "publicKey (comment)": { spelled: trimmed, property: "publicKey", build: (bench, comment) => void new SshKey(bench.scope, "key", { publicKey: `${KEY} ${comment}` }) },
    "publicKey (comment, on a server)": {
      property: "publicKey",
      spelled: trimmed,
      build: (bench, comment) => void bench.server("web", { sshKeys: [bench.key("first"), bench.key("key", `${KEY} ${comment}`)] }),
    },
    "tags.purpose": (bench, purpose) => void new SshKey(bench.scope, "key", { publicKey: PUBLIC_KEY, tags: { purpose } }),
    "fromSshKeyName": (bench, name) => void bench.server("web", { sshKeys: [SshKey.fromSshKeyName(bench.scope, "key", name)] }),
  }),
  ...slotsOf("PlacementGroup", {
    "name": (bench, name) => void new PlacementGroup(bench.scope, "group", { strategy: PlacementStrategy.SPREAD, name }),
    "zone": { harmless: "", build: (bench, zone) => void new PlacementGroup(bench.scope, "group", { strategy: PlacementStrategy.SPREAD, zone: zone === "" ? undefined : zone }) },
    "tags.purpose": (bench, purpose) => void new PlacementGroup(bench.scope, "group", { strategy: PlacementStrategy.SPREAD, tags: { purpose } }),
    "fromPlacementGroupId": (bench, id) => void bench.server("web", { placementGroup: PlacementGroup.fromPlacementGroupId(bench.scope, "group", id) }),
  }),
  ...slotsOf("AutoScalingGroup", {
    "name": (bench, name) => void bench.autoScalingGroup("group", { name }),
    "zones[0]": { harmless: "", property: "zone", build: (bench, zone) => void bench.autoScalingGroup("group", zone === "" ? {} : { zones: [zone] }) },
    "tags.purpose": (bench, purpose) => void bench.autoScalingGroup("group", { tags: { purpose } }),
    "cloudInit.files[0].content": (bench, text) => void bench.autoScalingGroup("group", { cloudInit: new CloudInit(write(text)) }),
    "rootVolumeType": { harmless: "", build: (bench, type) => void bench.autoScalingGroup("group", { rootVolumeType: type === "" ? bench.rootVolumeType : type, rootDiskGib: 20 }) },
    "schedule.time": { harmless: "07:30", property: "time", build: (bench, time) => scheduled(bench, { time }) },
    "schedule.until": { harmless: "2030-01-01", property: "until", build: (bench, until) => scheduled(bench, { time: "07:30", until }) },
    "schedule.name": { property: "name", build: (bench, name) => scheduled(bench, { time: "07:30", name }) },
  }),
  ...slotsOf("ContainerHost", {
    "containers.shop.environment.GREETING": (bench, text) => hosted(bench, { environment: { GREETING: text } }),
    "containers.shop.environment": { harmless: "GREETING", build: (bench, name) => hosted(bench, { environment: { [name]: "x" } }) },
    "containers.shop.image": (bench, image) => hosted(bench, { image }),
    "containers.shop.command[0]": { spelled: unitWord, build: (bench, word) => hosted(bench, { command: [word] }) },
    "containers.shop.args[0]": { spelled: unitWord, build: (bench, word) => hosted(bench, { args: [word] }) },
    "containers": { names: true, build: (bench, name) => hostOf(bench, { containers: { [name]: SHOP } }) },
    "environmentFiles.shop": { harmless: "/etc/x", build: (bench, path) => hostOf(bench, { environmentFiles: { shop: path } }) },
    "mounts.shop[0].source": { harmless: "/srv/x", build: (bench, source) => hostOf(bench, { mounts: { shop: [{ source, target: "/x" }] } }) },
    "mounts.shop[0].target": { harmless: "/srv/x", build: (bench, target) => hostOf(bench, { mounts: { shop: [{ source: "/x", target }] } }) },
    "registryLogins[0].registry": { harmless: "r.example", build: (bench, registry) => hostOf(bench, { registryLogins: [{ registry, username: "x", password: sensitive(bench.scope) }] }) },
    "registryLogins[0].username": { build: (bench, username) => hostOf(bench, { registryLogins: [{ registry: "r.example", username, password: sensitive(bench.scope) }] }) },
  }),
];

const SHOP = { image: "ghcr.io/example/shop:1.0", port: 8080 };

/** Exoscale's servers on private networks get user data as a part of an archive, which ends in one line break. */
function withoutEnd(text: string): string {
  return text.trimEnd();
}

/** Blanks at the ends of a key are no part of it. */
function trimmed(text: string): string {
  return text.trim();
}

/** A word as systemd reads one in a command line. */
function unitWord(word: string): string {
  const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };
  return /^[\w.,:=@/+-]+$/.test(word) ? word : `"${word.replace(/[\\"]/g, "\\$&").replace(/[%$]/g, "$&$&").replace(/[\n\t\r]/g, (blank) => escapes[blank])}"`;
}

function hosted(bench: Bench, definition: Partial<ContainerDefinition>): void {
  hostOf(bench, { containers: { shop: { ...SHOP, ...definition } } });
}

function hostOf(bench: Bench, props: Partial<ContainersOnServer>): void {
  const network = bench.offers(NetworkCapability.NETWORK) ? bench.network : undefined;
  const machine = bench.machine(bench.cloud.zone === undefined ? [] : [bench.cloud.zone]);
  const base = { containers: { shop: SHOP }, machine, image: bench.image, network, publicIp: network === undefined };
  new ContainerHost(bench.scope, "apps", { ...base, ...props });
}

function scheduled(bench: Bench, options: Partial<ScheduleOptions>): void {
  const bounds = { minSize: 1, maxSize: 4 };
  const byLoad = { ...bounds, scaleOnCpu: { scaleOutAbove: 80, scaleInBelow: 30 } };
  const group: AutoScalingGroup = bench.autoScalingGroup("group", bench.offers(AutoScalingCapability.SIZE_RANGE_BY_HAND) ? bounds : byLoad);
  group.scaleOnSchedule("morning", { time: "07:30", size: 2, ...options });
}
