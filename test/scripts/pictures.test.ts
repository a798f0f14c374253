import { App, TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, MachineImage, MachineType, Network, Peer, Port, PrivateTraffic, Firewall, Scaleway, Server, Volume } from "archipel";
import { dotOf } from "../../scripts/pictures/dot";
import { regionsMap } from "../../scripts/pictures/map";
import { recordOpenings } from "../../scripts/pictures/openings";
import type { Topology } from "../../scripts/pictures/topology";
import { topologyOf } from "../../scripts/pictures/topology";
import { manifestOf } from "../../src/sovereignty/manifest-of";

function picture(define: (cloud: Scaleway) => void): Topology {
  const app = new App();
  const openings = recordOpenings();
  try {
    define(new Scaleway(new TerraformStack(app, "shop"), "paris", { region: "fr-par" }));
    return topologyOf(manifestOf(app), openings.taken());
  } finally {
    openings.stop();
  }
}

const machine = MachineType.needs({ vcpus: 2, memoryGib: 4 });
const image = MachineImage.ubuntu("24.04");

function web(cloud: Scaleway, network: Network, id = "web"): Server {
  return new Server(cloud, id, { network, machine, image, publicIp: true });
}

describe("the topology of a program", () => {
  test("has a box for a server, on its network, with what belongs to it and who may come in", () => {
    const { clouds: [cloud] } = picture((paris) => {
      const server = web(paris, new Network(paris, "network", { cidr: "10.0.0.0/16" }));
      server.attachVolume(new Volume(paris, "data", { sizeGib: 10 }));
      server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    });
    const [network, server] = cloud!.boxes;
    expect(cloud).toMatchObject({ name: "Scaleway fr-par", where: "Paris, France" });
    expect(cloud!.boxes.map(({ kind }) => kind)).toEqual(["Network", "Server"]);
    expect(server).toMatchObject({ name: "web", count: 1, network: network!.id, world: ["tcp 443"] });
    expect(server!.parts).toEqual(["public address", "volume"]);
  });

  test("draws servers that differ in their number only as one box", () => {
    const { clouds: [cloud] } = picture((paris) => {
      const network = new Network(paris, "network", { cidr: "10.0.0.0/16" });
      [0, 1, 2].forEach((index) => web(paris, network, `web-${index}`));
    });
    expect(cloud!.boxes.filter(({ kind }) => kind === "Server")).toMatchObject([{ name: "web", count: 3 }]);
  });

  test("does not call a port open to the internet that one address may use", () => {
    const { clouds: [cloud] } = picture((paris) => {
      const firewall = new Firewall(paris, "firewall", { privateTraffic: PrivateTraffic.OPEN });
      firewall.allow(Peer.ipv4("192.0.2.7/32"), Port.tcp(22));
      new Server(paris, "web", { network: new Network(paris, "network", { cidr: "10.0.0.0/16" }), machine, image, publicIp: true, firewall });
    });
    expect(cloud!.boxes.flatMap(({ world }) => world)).toEqual([]);
  });

  test("leaves the classes as they were", () => {
    const { allow } = Firewall.prototype;
    picture((paris) => void new Bucket(paris, "files"));
    expect(Firewall.prototype.allow).toBe(allow);
  });

  test("is text that no name of a program can break", () => {
    const dot = dotOf(picture((paris) => void new Bucket(paris, 'a "b" <c> & d')));
    expect(dot).toContain('\\"b\\" <c> & d"');
    expect(dot).toContain("<B>a &quot;b&quot; &lt;c&gt; &amp; d</B>".replace(/&quot;/g, '"'));
  });
});

describe("the map of regions", () => {
  test("names the cities and, to those who hear it, the clouds there", () => {
    const map = regionsMap();
    expect(map).toMatch(/<desc[^>]*>[^<]*Vienna: Exoscale/);
    expect(map).toContain(">Stockholm</text>");
  });

  test("says that a place is not known better than by its country", () => {
    expect(regionsMap()).toMatch(/<title>somewhere in Germany: [^<]*STACKIT/);
  });
});
