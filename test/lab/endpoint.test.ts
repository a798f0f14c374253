import type { TerraformStack } from "cdktf";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ICloud, Server } from "archipel";
import { Federation, FederationRecord, MachineImage, MachineType } from "archipel";
import { makeCloud as makeHetzner } from "../clouds/hetzner/make-cloud";
import { makeCloud as makeInfomaniak } from "../clouds/infomaniak/make-cloud";
import { makeCloud as makeScaleway } from "../clouds/scaleway/make-cloud";
import { selfSigned } from "../support/certificate";
import { DnsProvider } from "../support/lab/dns-provider";
import { Lab } from "../support/lab/lab";
import type { Machine } from "../support/lab/machine";
import { PAGE } from "../support/lab/page";
import type { DeployedServer } from "../support/lab/sandboxed";
import { Sandboxed } from "../support/lab/sandboxed";
import { keyed, serveSite, SITE_NAME as NAME } from "../support/lab/served-site";
import { until } from "../support/lab/shell";
import { giveExternalNetwork } from "../support/sandbox-life";

const WHAT = "an endpoint whose members die and come back";
const PROGRAMS = ["pdns_server", "haproxy", ...DnsProvider.programs, "curl", "openssl", "terraform"];
const SMALL = { machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }), image: MachineImage.debian("12") };
const MAKERS: Readonly<Record<string, (stack: TerraformStack, id: string) => ICloud>> = {
  paris: makeScaleway, falkenstein: makeHetzner, bern: makeInfomaniak,
};
const KINDS = ["web", "front", "ns"] as const;

/** What Debian's own target starts at each boot, where it was enabled; that of the lab starts nothing. */
const UNITS = ["page", "haproxy", "pdns", "archipel-endpoint.timer"];

const seconds = (start: number): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;

describe("an endpoint", () => {
  const record = FederationRecord.memory();
  const site = selfSigned(NAME);
  let lab: Lab;
  let sandboxed: Sandboxed;
  let provider: DnsProvider;
  let deployed: Record<string, DeployedServer>;
  const machines = new Map<string, Machine>();

  function define(stack: TerraformStack, members: readonly string[]): Record<string, Server> {
    const clouds = members.map((name) => MAKERS[name](stack, name));
    const federation = new Federation(stack, "union", { members: clouds, record });
    const web = federation.servers("web", { ...SMALL, count: members.length, cloudInit: PAGE });
    return keyed(members, serveSite(federation, web, SMALL, site));
  }

  async function deploy(...members: readonly string[]): Promise<void> {
    deployed = await sandboxed.deploy((stack) => define(stack, members));
  }

  async function bootAll(...members: readonly string[]): Promise<void> {
    const fresh = members.flatMap((member) => KINDS.map((kind) => `${kind}-${member}`)).filter((key) => key in deployed);
    for (const member of members) {
      lab.network(member);
    }
    await Promise.all(fresh.map(async (key) => {
      const { userData, privateIp, publicIp } = deployed[key];
      const network = `${lab.internet.replace(/internet$/, "")}${key.split("-")[1]}`;
      const machine = await lab.start({ name: key, userData, network, privateIp: `${privateIp!}/20`, publicIp });
      await machine.run(`echo "nameserver ${provider.address}" > /etc/resolv.conf`);
      machines.set(key, machine);
      await machine.ready();
      await machine.run(`echo "nameserver ${provider.address}" > /etc/resolv.conf`);
    }));
  }

  async function powerOn(key: string): Promise<void> {
    const machine = machines.get(key)!;
    await machine.powerOn();
    await until(`${key} is up`, 60, async () => (await machine.run("systemctl is-active lab.target")).code === 0);
    await machine.run(UNITS.map((unit) => `systemctl is-enabled --quiet ${unit} && systemctl start ${unit}`).join("; "));
  }

  const answers = (member: string): Promise<string[]> => provider.asked(deployed[`ns-${member}`].publicIp!, NAME);
  const front = (member: string): string => deployed[`front-${member}`].publicIp!;
  const fronts = (...members: readonly string[]): string[] => members.map(front).sort();
  const says = (member: string, ...expected: readonly string[]) => async (): Promise<boolean> =>
    JSON.stringify(await answers(member)) === JSON.stringify(fronts(...expected));

  const resolves = (...expected: readonly string[]) => async (): Promise<boolean> =>
    JSON.stringify(await provider.resolved(NAME)) === JSON.stringify(fronts(...expected));

  beforeAll(async () => {
    if (Lab.missing(...PROGRAMS) !== undefined) {
      return;
    }
    lab = Lab.open();
    sandboxed = await Sandboxed.start();
    giveExternalNetwork(sandboxed.sandbox.world);
    await deploy("paris", "falkenstein");
    provider = await DnsProvider.boot(lab, sandboxed);
    await bootAll("paris", "falkenstein");
  }, 300_000);
  beforeEach((context) => Lab.needs(context, WHAT, ...PROGRAMS));
  afterAll(() => {
    lab?.close();
    sandboxed?.remove();
  });

  test("is delegated to its name servers, which name all members that answer", async () => {
    const start = Date.now();
    await until("both name servers name both members", 60, async () => (await says("paris", "paris", "falkenstein")()) && (await says("falkenstein", "paris", "falkenstein")()));
    console.log(`answers ${seconds(start)} after the last machine booted`);
    await until("a resolver follows the delegation", 30, resolves("paris", "falkenstein"));
    const alias = await provider.machine.must(`dig +short @${deployed["ns-paris"].publicIp!} _acme-challenge.${NAME} CNAME`);
    expect(alias).toBe("www-acme-challenge.example.com.\n");
  });

  test("is served with its certificate by the front of each member", async () => {
    for (const member of ["paris", "falkenstein"]) {
      const curl = `curl -sS --cacert /tmp/site.pem --resolve ${NAME}:443:${front(member)} https://${NAME}/healthz`;
      expect(await provider.machine.must(`cat > /tmp/site.pem <<'EOF'\n${site.certificate}EOF\n${curl}`)).toBe(`web-${member}\n`);
    }
  });

  test("is answered without a member whose machines are all dead, and with it once they are back", async () => {
    let start = Date.now();
    await Promise.all(KINDS.map((kind) => machines.get(`${kind}-paris`)!.kill()));
    await until("the name server elsewhere names the living alone", 60, says("falkenstein", "falkenstein"));
    console.log(`paris died: left out after ${seconds(start)}`);
    await until("a resolver does without the dead name server", 60, resolves("falkenstein"));
    console.log(`and by a resolver, besides the record's time: after ${seconds(start)}`);
    start = Date.now();
    await Promise.all(KINDS.map((kind) => powerOn(`${kind}-paris`)));
    await until("it is named again", 90, says("falkenstein", "paris", "falkenstein"));
    console.log(`paris was switched on: named again after ${seconds(start)}`);
    await until("its own name server, too", 60, says("paris", "paris", "falkenstein"));
  });

  test("is answered without a member whose front lives and whose servers do not", async () => {
    const start = Date.now();
    await machines.get("web-falkenstein")!.must("systemctl stop page");
    await until("the name servers leave it out", 60, says("paris", "paris"));
    console.log(`the servers of falkenstein stopped: left out after ${seconds(start)}`);
    await machines.get("web-falkenstein")!.must("systemctl start page");
    await until("it is named again", 60, says("paris", "paris", "falkenstein"));
  });

  test("goes on while the DNS provider is dead", async () => {
    await provider.machine.must("systemctl stop nsd");
    await machines.get("ns-paris")!.must("systemctl start archipel-endpoint.service", 40);
    expect(await answers("paris")).toEqual(fronts("paris", "falkenstein"));
    await provider.machine.must("systemctl start nsd");
  });

  test("names a member that joins, by its record alone", async () => {
    const before = { ...deployed };
    await deploy("paris", "falkenstein", "bern");
    for (const key of Object.keys(before)) {
      expect(deployed[key]).toEqual(before[key]);
    }
    await bootAll("bern");
    const start = Date.now();
    await provider.publish();
    await until("both name servers name three members", 60, async () => (await says("paris", "paris", "falkenstein", "bern")()) && (await says("falkenstein", "paris", "falkenstein", "bern")()));
    console.log(`bern's record was written: named after ${seconds(start)}`);
  });
});
