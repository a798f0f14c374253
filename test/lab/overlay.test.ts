import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TerraformStack } from "cdktf";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ICloud, Server } from "archipel";
import { Federation, FederationRecord, MachineImage, MachineType } from "archipel";
import { makeCloud as exoscale } from "../clouds/exoscale/make-cloud";
import { makeCloud as hetzner } from "../clouds/hetzner/make-cloud";
import { makeCloud as infomaniak } from "../clouds/infomaniak/make-cloud";
import { makeCloud as scaleway } from "../clouds/scaleway/make-cloud";
import { Ground } from "../support/lab/ground";
import { Lab } from "../support/lab/lab";
import type { Machine } from "../support/lab/machine";
import type { DeployedServer } from "../support/lab/sandboxed";
import { Sandboxed } from "../support/lab/sandboxed";
import { sh, until } from "../support/lab/shell";

const WHAT = "the overlay of a federation";
const PROGRAMS = ["wg-quick", "wireguard-go", "nft", "tcpdump", "ping", "curl", "python3"];
const MARK = "what-passes-between-members";

type MakeCloud = (stack: TerraformStack, id: string) => ICloud;

/** Two whose servers have to be told of routes, one whose routers know them, and one without routes that joins later. */
const FIRST: Readonly<Record<string, MakeCloud>> = { paris: scaleway, falkenstein: hetzner, bern: infomaniak };
const LATER = { ...FIRST, zurich: exoscale };
const SLOTS = Object.keys(LATER);
/** Clouds whose guests send what is not on their network to a router of it. */
const ROUTED = ["bern"];

const record = FederationRecord.memory();

/** A gateway and one server on each member. */
function program(clouds: Readonly<Record<string, MakeCloud>>): (stack: TerraformStack) => Record<string, Server> {
  return (stack) => {
    const members = Object.entries(clouds).map(([id, make]) => make(stack, id));
    const federation = new Federation(stack, "union", { members, record });
    const machine = MachineType.needs({ vcpus: 1, memoryGib: 1 });
    const servers = federation.servers("web", { count: members.length, machine, image: MachineImage.debian("12") });
    return Object.fromEntries(Object.keys(clouds).flatMap((id) => [
      [`gw-${id}`, federation.overlay!.gateway(id)],
      [`web-${id}`, servers.onMember(id)[0]],
    ]));
  };
}

describe("the overlay", () => {
  let ground: Ground | undefined;
  let sandboxed: Sandboxed | undefined;
  let deployed: Record<string, DeployedServer> = {};

  const web = (member: string): Machine => ground!.on(`web-${member}`);
  const address = (member: string): string => deployed[`web-${member}`].privateIp!;
  const pings = async (from: string, to: string): Promise<boolean> => (await web(from).run(`ping -c1 -W1 ${address(to)}`)).code === 0;
  const reachable = (from: string, to: string, seconds = 60): Promise<number> => until(`${from} reaches ${to}`, seconds, () => pings(from, to));
  const pairs = (members: readonly string[]): [string, string][] =>
    members.flatMap((from) => members.filter((to) => to !== from).map((to): [string, string] => [from, to]));

  beforeAll(async () => {
    if (Lab.missing(...PROGRAMS) !== undefined) {
      return;
    }
    sandboxed = await Sandboxed.start();
    deployed = await sandboxed.deploy(program(FIRST));
    ground = new Ground({ slots: SLOTS, routed: ROUTED });
    ground.routes(Object.keys(FIRST));
    await Promise.all(Object.entries(deployed).map(([key, server]) => ground!.boot(key, server)));
  });
  beforeEach((context) => Lab.needs(context, WHAT, ...PROGRAMS));
  afterAll(() => {
    ground?.lab.close();
    sandboxed?.remove();
  });

  test("every server of every member reaches every other by its private address", async () => {
    const times = await Promise.all(pairs(Object.keys(FIRST)).map(([from, to]) => reachable(from, to)));
    console.info(`[overlay] all pairs reach each other ${Math.max(...times).toFixed(1)} s after the last boot`);
    const seen = await web("bern").must(`ip -4 route get ${address("paris")}`);
    expect(seen).toContain(`src ${address("bern")}`);
  });

  test("a server sees the address of the one that speaks to it: nothing is translated", async () => {
    const listen = web("paris").must("timeout 20 tcpdump -c1 -n -i any icmp and src net 10.64.32.0/20 2> /dev/null", 30);
    await reachable("bern", "paris");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await web("bern").run(`ping -c3 -i0.3 ${address("paris")}`);
    expect(await listen).toContain(`${address("bern")} > ${address("paris")}`);
  });

  test("what passes between members is encrypted on the way", async () => {
    const file = join(ground!.lab.directory, "internet.pcap");
    const capture = spawn("ip", ["netns", "exec", ground!.lab.internet, "tcpdump", "-U", "-i", "br0", "-w", file, "ip"], { stdio: "ignore" });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await web("bern").must(`mkdir -p /srv && echo ${MARK} > /srv/mark && systemd-run -q --unit=files python3 -m http.server -d /srv 80`);
    await until("bern serves", 10, async () => (await web("paris").run(`curl -sf http://${address("bern")}/mark`)).stdout.includes(MARK));
    await new Promise((resolve) => setTimeout(resolve, 500));
    capture.kill();
    const read = (filter: string): number => Number(sh("sh", "-c", `tcpdump -n -r ${file} ${filter} 2> /dev/null | wc -l`));
    expect(read("udp port 51820")).toBeGreaterThan(5);
    expect(read("net 10.64.0.0/12")).toBe(0);
    expect(spawnSync("grep", ["-c", "-a", MARK, file], { encoding: "utf8" }).stdout.trim()).toBe("0");
  });

  test("1,380 bytes pass whole, and who sends more is told how much", async () => {
    const whole = (bytes: number): string => `ping -c1 -W2 -M do -s ${bytes - 28} ${address("paris")}`;
    expect((await web("bern").run(whole(1380))).code).toBe(0);
    await web("bern").must("ip route flush cache");
    const { code, stdout } = await web("bern").run(whole(1400));
    expect(code).not.toBe(0);
    expect(stdout).toMatch(/mtu ?= ?1380/);
  });

  test("TCP carries more than a packet holds", async () => {
    await web("bern").must("head -c 50000000 /dev/urandom > /srv/large");
    const told = await web("paris").must(`curl -sf -o /dev/null -w '%{size_download} %{time_total}' http://${address("bern")}/large`, 60);
    const [size, seconds] = told.split(" ").map(Number);
    console.info(`[overlay] ${((size * 8) / seconds / 1e6).toFixed(0)} Mbit/s over one tunnel, encrypted in user space on this machine`);
    expect(size).toBe(50_000_000);
  });

  test("a gateway forwards nothing else", async () => {
    const gateway = ground!.block("paris", 10);
    await web("paris").must(`ip route replace 203.0.113.250/32 via ${gateway} && ip route replace 10.200.0.0/16 via ${gateway}`);
    expect((await web("paris").run("ping -c1 -W1 203.0.113.250")).code).not.toBe(0);
    const outside = deployed["gw-bern"].publicIp!;
    await web("paris").must(`ip route replace ${outside}/32 via ${gateway}`);
    expect((await web("paris").run(`ping -c1 -W1 ${outside}`)).code).not.toBe(0);
    await web("paris").must(`ip route del ${outside}/32`);
  });

  test("while one gateway is dead the others go on, and it comes back by itself", async () => {
    await ground!.on("gw-paris").kill();
    expect(await pings("paris", "bern")).toBe(false);
    const { stdout } = await web("bern").run(`ping -c20 -i0.1 ${address("falkenstein")}`);
    expect(stdout).toContain(" 0% packet loss");
    await ground!.on("gw-paris").powerOn();
    const seconds = await reachable("bern", "paris", 120);
    console.info(`[overlay] a gateway that lost power: its member is reached again ${seconds.toFixed(1)} s after it is switched on`);
  });

  test("a gateway that is made anew comes back with its key and its address, and nobody else is told", async () => {
    ground!.on("gw-falkenstein").remove();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const start = Date.now();
    await ground!.boot("gw-falkenstein", deployed["gw-falkenstein"]);
    await reachable("bern", "falkenstein", 180);
    console.info(`[overlay] a gateway that is made anew: its member is reached again after ${((Date.now() - start) / 1000).toFixed(1)} s, boot included`);
    await reachable("falkenstein", "paris", 180);
  });

  test("a member joins: nobody is renumbered or configured anew, and all reach it", async () => {
    const before = deployed;
    deployed = await sandboxed!.deploy(program(LATER));
    const kept = (servers: typeof deployed): unknown[] =>
      Object.keys(before).map((key) => [key, servers[key].attributes.id, servers[key].userData, servers[key].privateIp, servers[key].publicIp]);
    expect(kept(deployed)).toEqual(kept(before));
    ground!.routes(Object.keys(LATER));
    await Promise.all(["gw-zurich", "web-zurich"].map((key) => ground!.boot(key, deployed[key])));
    const times = await Promise.all(pairs(Object.keys(LATER)).map(([from, to]) => reachable(from, to)));
    console.info(`[overlay] a member that joined: all reach it and it reaches all ${Math.max(...times).toFixed(1)} s after its boot`);
  });
});
