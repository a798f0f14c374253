import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ContainerDefinition, ContainerHostProps } from "archipel";
import {
  CloudInit, ComputeCapability, ContainerHost, ContainerUnits, LoadBalancer, MachineImage, MachineType, Network, Peer, Target, TargetProtocol, Volume,
} from "archipel";
import type { Attributes } from "archipel/testing";
import { Match, synthesize } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { faultOf, fixture, gapsOf } from "../testing/fixtures";

const SHOP: ContainerDefinition = { image: "ghcr.io/example/shop:1.0", port: 8080 };
const QUADLET_IMAGE = MachineImage.ubuntu("24.04");
const OLD_IMAGE = MachineImage.debian("12");

function host({ cloud }: Fixture, props: Partial<ContainerHostProps> = {}): ContainerHost {
  const network = (cloud.node.tryFindChild("net") as Network | undefined) ?? new Network(cloud, "net", { cidr: "10.0.0.0/20" });
  return new ContainerHost(cloud, "apps", { containers: { shop: SHOP }, machine: MachineType.named("small"), image: QUADLET_IMAGE, network, ...props });
}

const resourcesOf = ({ stack }: Fixture, type: string): Attributes[] => Object.values(synthesize(stack).resource?.[type] ?? {});

interface UserData {
  readonly packages: string[];
  readonly write_files: { path: string; content: string; permissions: string }[];
  readonly runcmd: string[];
}

/** What the first server does at first boot. */
function userData(props: Partial<ContainerHostProps>, at: Fixture = fixture()): UserData {
  host(at, props);
  const [server] = Object.values(resourcesOf(at, "fake_server"));
  return parse((server.user_data as string).replace(/([$%])\1\{/g, "$1{")) as UserData;
}

const file = (data: UserData, path: string) => data.write_files.find((entry) => entry.path === path);
const refused = (props: Partial<ContainerHostProps>) => faultOf(() => host(fixture(), props));
const refusedContainer = (props: Partial<ContainerDefinition>) => refused({ containers: { shop: { ...SHOP, ...props } } });

describe("a container host", () => {
  it("installs podman, writes a quadlet and starts it", () => {
    const data = userData({});
    expect(data.packages).toEqual(["podman"]);
    expect(data.write_files.map(({ path }) => path)).toEqual(["/etc/containers/systemd/container-shop.container"]);
    expect(data.runcmd).toEqual(["systemctl daemon-reload", "systemctl start --no-block container-shop.service"]);
  });

  it("writes plain services, and enables them, where podman is too old for quadlets", () => {
    const data = userData({ image: OLD_IMAGE });
    expect(data.write_files.map(({ path }) => path)).toEqual(["/etc/systemd/system/container-shop.service"]);
    expect(data.runcmd[1]).toBe("systemctl enable container-shop.service");
  });

  it("writes plain services where the image is not in the catalogue", () => {
    expect(userData({ image: MachineImage.named("my-own") }).write_files[0].path).toMatch(/\.service$/);
  });

  it("knows the image by the cloud's own name, too", () => {
    expect(userData({ image: MachineImage.named("fake-ubuntu-24.04") }).write_files[0].path).toMatch(/\.container$/);
  });

  it("writes what it is told to where nothing speaks against it", () => {
    expect(userData({ image: MachineImage.named("my-own"), units: ContainerUnits.QUADLET }).write_files[0].path).toMatch(/\.container$/);
    expect(userData({ units: ContainerUnits.SERVICE }).write_files[0].path).toMatch(/\.service$/);
  });

  it("puts all variables into a file that root alone reads, and secrets only as what Terraform fills in", () => {
    const at = fixture();
    const containers = { shop: { ...SHOP, environment: { B: "two words", A: "$HOME" }, secretEnvironment: { PASSWORD: at.token() } } };
    host(at, { containers });
    const [server] = Object.values(resourcesOf(at, "fake_server"));
    expect(server.user_data).toContain('path: /etc/archipel/containers/shop.env\n    permissions: "0600"\n    owner: root:root\n');
    expect(server.user_data).toContain('content: ${jsonencode("A=$HOME\\nB=two words\\nPASSWORD=${var.input}\\n")}');
    expect(server.user_data).toContain("EnvironmentFile=/etc/archipel/containers/shop.env");
  });

  it("reads variables from a file that comes by other means", () => {
    const data = userData({ environmentFiles: { shop: "/run/secrets/shop.env" } });
    expect(data.write_files).toHaveLength(1);
    expect(data.write_files[0].content).toContain("EnvironmentFile=/run/secrets/shop.env\n");
  });

  it("mounts folders of the server, made where they are missing, and waits for the volumes that they are on", () => {
    const mounts = { shop: [{ source: "/srv/shop", target: "/data" }, { source: "/etc/shop.conf", target: "/shop.conf", readOnly: true }] };
    const quadlet = userData({ mounts });
    expect(quadlet.runcmd.slice(0, 2)).toEqual(["[ -e /etc/shop.conf ] || mkdir -p /etc/shop.conf", "[ -e /srv/shop ] || mkdir -p /srv/shop"]);
    expect(quadlet.write_files[0].content).toContain("Volume=/srv/shop:/data:z\nVolume=/etc/shop.conf:/shop.conf:ro,z\n");
    expect(quadlet.write_files[0].content).toContain("RequiresMountsFor=/srv/shop\n");
    const service = userData({ mounts, image: OLD_IMAGE });
    expect(service.write_files[0].content).toContain(" --volume=/srv/shop:/data:z --volume=/etc/shop.conf:/shop.conf:ro,z ");
    expect(service.write_files[0].content).toContain("RequiresMountsFor=/srv/shop\n");
  });

  it("mounts a volume before it starts what is on it", () => {
    const at = fixture();
    const apps = host(at, { mounts: { shop: [{ source: "/srv/shop", target: "/data" }] } });
    apps.servers[0].attachVolume(new Volume(at.cloud, "data", { sizeGib: 10 }), { mountPath: "/srv" });
    const [server] = Object.values(resourcesOf(at, "fake_server"));
    const text = server.user_data as string;
    expect(text.indexOf("mount /srv\n")).toBeGreaterThan(0);
    expect(text.indexOf("mount /srv\n")).toBeLessThan(text.indexOf("mkdir -p /srv/shop"));
    expect(text.indexOf("mkdir -p /srv/shop")).toBeLessThan(text.indexOf("systemctl daemon-reload"));
  });

  it("is what a load balancer sends to", () => {
    const at = fixture();
    const apps = host(at, { count: 2 });
    const loadBalancer = new LoadBalancer(at.cloud, "front", { network: at.cloud.node.findChild("net") as Network });
    loadBalancer.addTargetGroup("apps", { protocol: TargetProtocol.HTTP, port: apps.ports[0], targets: [Target.group(apps)] });
    at.template().resourceCount("fake_target", 2);
  });

  it("logs in to registries", () => {
    const at = fixture();
    host(at, { registryLogins: [{ registry: "ghcr.io", username: "me", password: at.token() }] });
    const [server] = Object.values(resourcesOf(at, "fake_server"));
    expect(server.user_data).toContain('\\"auth\\": \\"${base64encode("me:${var.input}")}\\"');
    expect(server.user_data).toContain("PodmanArgs=--authfile=/etc/archipel/registries.json");
  });

  it("runs several containers, whatever their order in the program", () => {
    const cache = { image: "docker.io/valkey/valkey:8", port: 6379 };
    const [one, other] = [{ shop: SHOP, cache }, { cache, shop: SHOP }].map((containers) => userData({ containers }));
    expect(one).toEqual(other);
    expect(one.runcmd[1]).toBe("systemctl start --no-block container-cache.service container-shop.service");
  });

  it("does what the program's own cloud-init says before", () => {
    const data = userData({ cloudInit: new CloudInit({ packages: ["git"], commands: ["true"] }) });
    expect(data.packages).toEqual(["git", "podman"]);
    expect(data.runcmd[0]).toBe("true");
  });

  it("is one server, and more when asked, all alike", () => {
    const at = fixture();
    expect(host(at, { count: 3 }).servers).toHaveLength(3);
    expect(new Set(Object.values(resourcesOf(at, "fake_server")).map((server) => server.user_data)).size).toBe(1);
    expect(host(fixture()).servers).toHaveLength(1);
  });

  it("tells its ports, and opens them to nobody", () => {
    const at = fixture();
    expect(host(at, { containers: { shop: SHOP, admin: { ...SHOP, port: 443 } } }).ports).toEqual([443, 8080]);
    expect(JSON.stringify(resourcesOf(at, "fake_firewall_rule"))).not.toContain("8080");
  });

  it("opens its ports to whom it is told", () => {
    const at = fixture();
    host(at, { allowFrom: [Peer.anyIpv4()] });
    at.template().hasResource("fake_firewall_rule", { direction: "inbound", from_port: 8080, to_port: 8080, cidr: "0.0.0.0/0" });
  });

  it("limits a container to its share of the server", () => {
    const data = userData({ containers: { shop: { ...SHOP, vcpus: 0.07, memoryMib: 256 } } });
    expect(file(data, "/etc/containers/systemd/container-shop.container")?.content).toContain("PodmanArgs=--cpus=0.07 --memory=256m\n");
  });

  it("may take its image from a registry that is not there yet", () => {
    const at = fixture();
    host(at, { containers: { shop: { ...SHOP, image: `${at.token()}/shop:1` } } });
    at.template().hasResource("fake_server", { user_data: Match.stringLike(/Image=\$\{var\.input\}\/shop:1/) });
  });
});

describe("a container host is refused", () => {
  it.each([
    [{ containers: {} }, "containers"],
    [{ containers: { Shop: SHOP } }, "containers"],
    [{ containers: { shop: SHOP, other: SHOP } }, "containers.other.port"],
    [{ containers: { shop: { ...SHOP, image: "" } } }, "containers.shop.image"],
    [{ environmentFiles: { other: "/a" } }, "environmentFiles"],
    [{ environmentFiles: { shop: "a" } }, "environmentFiles.shop"],
    [{ environmentFiles: Token.asStringMap({ shop: "/a" }) }, "environmentFiles"],
    [{ mounts: { other: [{ source: "/a", target: "/a" }] } }, "mounts"],
    [{ mounts: { shop: [{ source: "a", target: "/a" }] } }, "mounts.shop[0].source"],
    [{ mounts: { shop: [{ source: "/a", target: "a b" }] } }, "mounts.shop[0].target"],
    [{ mounts: { shop: [{ source: "${TfToken[1]}", target: "/a" }] } }, "mounts.shop[0].source"],
    [{ mounts: { shop: [{ source: "/a", target: "/a" }, { source: "/b", target: "/a" }] } }, "mounts.shop[1].target"],
    [{ registryLogins: [{ registry: "https://ghcr.io", username: "me", password: "${TfToken[1]}" }] }, "registryLogins[0].registry"],
    [{ registryLogins: [{ registry: "ghcr.io", username: "me", password: "hunter2" }] }, "registryLogins[0].password"],
    [{ registryLogins: [{ registry: "ghcr.io", username: "\u2028%{x}", password: "${TfToken[1]}" }] }, "registryLogins[0].username"],
    [{ registryLogins: [1, 2].map(() => ({ registry: "ghcr.io", username: "me", password: "${TfToken[1]}" })) }, "registryLogins[1].registry"],
    [{ units: "docker" as ContainerUnits }, "units"],
  ] as [Partial<ContainerHostProps>, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it.each([
    [{ environment: { A: "one\ntwo" } }, "containers.shop.environment.A"],
    [{ secretEnvironment: { A: "hunter2" } }, "containers.shop.secretEnvironment.A"],
    [{ command: [] }, "containers.shop.command"],
    [{ args: ["-exec", ";"] }, "containers.shop.args[1]"],
    [{ args: [""] }, "containers.shop.args[0]"],
  ] as [Partial<ContainerDefinition>, string][])("with a container of %j", (props, property) => {
    expect(refusedContainer(props).property).toBe(property);
  });

  it("with arguments that only Terraform knows", () => {
    const at = fixture();
    expect(faultOf(() => host(at, { containers: { shop: { ...SHOP, args: [at.token()] } } })).property).toBe("containers.shop.args[0]");
  });

  it("with quadlets on an image whose podman has none, and is told which have", () => {
    const fault = refused({ image: OLD_IMAGE, units: ContainerUnits.QUADLET });
    expect(fault.property).toBe("units");
    expect(fault.allowed).toContain("12 has 4.3.1, 13 has 5.4.2");
  });

  it("with an image whose packages hold no podman", () => {
    const images = [{ distribution: "ubuntu", version: "20.04", name: "focal", source: "test", asOf: "undated" }];
    const fault = faultOf(() => host(fixture({ catalogue: { images } }), { image: MachineImage.ubuntu("20.04") }));
    expect(fault.property).toBe("image");
  });

  it("with cloud-init as text", () => {
    expect(refused({ cloudInit: CloudInit.fromText("#!/bin/sh\n") }).property).toBe("cloudInit");
  });

  it("where servers take no user data", () => {
    expect(gapsOf(() => host(fixture({ without: [ComputeCapability.USER_DATA] })))).toMatchObject([{ property: "containers" }]);
  });
});
