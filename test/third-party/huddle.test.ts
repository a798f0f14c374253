import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CloudInit, MachineImage, MachineType, Network, Peer, Port, Server, SshKey } from "archipel";
import { Match, OTHER_PUBLIC_KEY, PUBLIC_KEY, Template, runConformance, testStack } from "archipel/testing";
import { Huddle } from "./huddle/cloud";

runConformance({ describe, it }, { name: "Huddle, a cloud of somebody else", makeCloud: (scope) => new Huddle(scope, "cloud") });

describe("a cloud of somebody else", () => {
  it("is written against the public exports alone", () => {
    const folder = join(__dirname, "huddle");
    const imports = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/ from "([^"]+)"/g)].map(([, name]) => name));
    const foreign = [...new Set(imports)].filter((name) => !name.startsWith("./"));
    expect(foreign.sort()).toEqual(["archipel", "cdktf", "constructs"]);
  });

  it("runs the programs of all clouds, and helps out where it lacks something", () => {
    const stack = testStack("shop");
    const cloud = new Huddle(stack, "aalborg");
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const keys = [PUBLIC_KEY, OTHER_PUBLIC_KEY].map((publicKey, index) => new SshKey(cloud, `key${index}`, { publicKey }));
    const server = new Server(cloud, "web", {
      machine: MachineType.needs({ vcpus: 2, memoryGib: 2 }), image: MachineImage.debian("12"), network, publicIp: true, sshKeys: keys, cloudInit: new CloudInit({ packages: ["nginx"] }),
    });
    server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    const template = Template.fromStack(stack);
    template.hasResource("huddle_server", { plan: "h2", os: "bookworm", label: "shop_aalborg_web" });
    template.hasResource("huddle_shield", { hole: [{ from: "0.0.0.0/0", protocol: "tcp", ports: "443-443" }] });
    template.resourceCount("huddle_network", 1);
    template.hasResource("huddle_server", { key: Match.stringLike("${huddle_key.aalborg_key0_*.id}"), script: Match.stringLike(`*nginx*${OTHER_PUBLIC_KEY}*`) });
  });
});
