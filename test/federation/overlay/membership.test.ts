import { beforeAll, describe, expect, test } from "vitest";
import type { Federation } from "archipel";
import { FederationRecord, MachineImage, MachineType, MemberExitPhase } from "archipel";
import type { Candidate, Mesh } from "./mesh";
import { candidate, mesh, resourcesOf, userData } from "./mesh";

let clouds: Readonly<Record<string, Candidate>>;

beforeAll(async () => {
  const names = { paris: "scaleway", falkenstein: "hetzner", bern: "infomaniak", zurich: "exoscale", roubaix: "ovhcloud" };
  clouds = Object.fromEntries(await Promise.all(Object.entries(names).map(async ([id, name]) => [id, await candidate(name)])));
});

const pick = (...ids: string[]): Record<string, Candidate> => Object.fromEntries(ids.map((id) => [id, clouds[id]]));

/** One server on each member, of the federation. */
const withServers = (federation: Federation): void => {
  const options = { machine: MachineType.described({ name: "small", diskGib: 20 }), image: MachineImage.named("debian-12") };
  federation.servers("web", { ...options, count: federation.members.length });
};

describe("when a member joins", () => {
  let before: Mesh;
  let after: Mesh;
  beforeAll(() => {
    const record = FederationRecord.memory();
    before = mesh(pick("paris", "falkenstein", "bern", "zurich"), { record }, withServers);
    after = mesh(pick("paris", "falkenstein", "bern", "zurich", "roubaix"), { record }, withServers);
  });

  test("no user data of the others changes", () => {
    const [was, is] = [userData(before.json, "union_"), userData(after.json, "union_")];
    expect(was.size).toBe(7); // four gateways, and a server on each of the three clouds that do not tell servers of routes at once
    expect([...was].filter(([address, text]) => is.get(address) !== text)).toEqual([]);
  });

  test("the others change in firewalls, routes and what is remembered alone", () => {
    const [was, is] = [resourcesOf(before.json), resourcesOf(after.json)];
    const changed = [...was].filter(([address, content]) => JSON.stringify(is.get(address)) !== JSON.stringify(content)).map(([address]) => address.split(".")[0]);
    expect([...new Set(changed)].sort()).toEqual(["hcloud_firewall", "openstack_networking_port_v2", "scaleway_instance_security_group", "terraform_data"]);
  });

  test("no key is made or changed", () => {
    const keys = ({ json }: Mesh): unknown => json.resource!.wireguard_asymmetric_key;
    expect(Object.keys(keys(after) as object)).toHaveLength(16);
    expect(keys(after)).toEqual(keys(before));
  });

  test("its gateway knows where all others are", () => {
    const [[, { input }]] = [...resourcesOf(after.json)].filter(([address]) => /^terraform_data\.union_roubaix_GatewayPeers/.test(address));
    expect((input as string).match(/Endpoint = /g)).toHaveLength(4);
  });
});

describe("when a member leaves and comes back", () => {
  test("no user data of the others changes, and it gets its own again", () => {
    const record = FederationRecord.memory();
    const all = ["paris", "falkenstein", "bern"];
    const times = [all, ["paris", "bern"], ["paris", "bern", "falkenstein"]];
    const [before, without, back] = times.map((ids) => mesh(pick(...ids), { record }, withServers).json);
    for (const member of ["paris", "bern"]) {
      expect(userData(without, `union_${member}_`)).toEqual(userData(before, `union_${member}_`));
      expect(userData(back, `union_${member}_`)).toEqual(userData(before, `union_${member}_`));
    }
    expect(userData(back, "union_falkenstein_")).toEqual(userData(before, "union_falkenstein_"));
  });

  test("its address is in nobody's firewall", () => {
    const record = FederationRecord.memory();
    const all = mesh(pick("paris", "falkenstein", "bern"), { record });
    const without = mesh(pick("paris", "bern"), { record });
    const rules = ({ json: { resource = {} } }: Mesh): string =>
      JSON.stringify([resource.scaleway_instance_security_group, resource.openstack_networking_secgroup_rule_v2]);
    expect(rules(all)).toContain("hcloud_primary_ip");
    expect(rules(without)).not.toContain("hcloud_primary_ip");
    expect(rules(without)).toContain("scaleway_instance_ip");
  });

  test("its way out tells what becomes of the others", () => {
    const { federation } = mesh(pick("paris", "bern"));
    const [step] = federation.without("bern").steps.filter(({ path }) => path === "test/union/Overlay");
    expect(step.phase).toBe(MemberExitPhase.REMOVE);
    expect(step.what).toContain("the gateway of bern goes");
  });
});

describe("two members whose addresses are parts of their servers", () => {
  test("are told of each other by who joined first alone, as neither could wait for both", async () => {
    const upcloud = await candidate("upcloud");
    const { json } = mesh({ zurich: clouds.zurich, helsinki: upcloud, paris: clouds.paris });
    const known = (member: string): string[] => {
      const [[, { input }]] = [...resourcesOf(json)].filter(([address]) => address.startsWith(`terraform_data.union_${member}_`));
      return (input as string).match(/(?<=Endpoint = \S+union_)[a-z]+/g) ?? [];
    };
    expect(known("zurich")).toEqual(["paris"]);
    expect(known("helsinki")).toEqual(["zurich", "paris"]);
    expect(known("paris")).toEqual(["zurich", "helsinki"]);
  });
});

describe("a gateway's firewall", () => {
  test("lets the port of the tunnels in, from the other gateways, and nothing else", () => {
    const { json } = mesh(pick("paris", "falkenstein", "bern"));
    const [{ inbound_rule: rules }] = Object.values(json.resource!.scaleway_instance_security_group);
    const open = (address: RegExp): object => ({ action: "accept", protocol: "UDP", port: 51820, ip_range: expect.stringMatching(address) as string });
    expect(rules).toEqual([
      open(/^\$\{openstack_networking_floatingip_v2\.union_bern_GatewayIp_\w+\.address\}\/32$/),
      open(/^\$\{hcloud_primary_ip\.union_falkenstein_GatewayIp_\w+\.ip_address\}\/32$/),
    ]);
  });

  test("lets everybody speak where a member sends from an address that the program does not know", async () => {
    const incus = await candidate("incus");
    const { json } = mesh({ home: incus, paris: clouds.paris });
    const [{ inbound_rule: rules }] = Object.values(json.resource!.scaleway_instance_security_group);
    expect(rules).toEqual([{ action: "accept", protocol: "UDP", port: 51820, ip_range: "0.0.0.0/0" }]);
  });
});

describe("keys", () => {
  test("are private in no text of the JSON: only references to them are there", () => {
    const { json } = mesh(pick("paris", "falkenstein"));
    const keys = Object.values(json.resource!.wireguard_asymmetric_key);
    expect(keys.every((key) => Object.keys(key).every((name) => ["//", "provider"].includes(name)))).toBe(true);
    const remembered = Object.values(json.resource!.terraform_data).flatMap(({ input }) => (input as string | undefined) ?? []);
    expect(remembered.some((input) => input.includes("private_key"))).toBe(false);
  });

  test("are made for as many members as may ever join", () => {
    const { json } = mesh(pick("paris"), { capacity: 5 });
    expect(Object.keys(json.resource!.wireguard_asymmetric_key)).toHaveLength(5);
  });

  test("bring what is told of the others anew when one of them is replaced", () => {
    const { json } = mesh(pick("paris", "bern"), { capacity: 3 });
    const [remembered] = Object.values(json.resource!.terraform_data).filter(({ input }) => input !== undefined);
    expect(remembered.lifecycle).toEqual({ ignore_changes: ["input"] });
    expect((remembered.triggers_replace as unknown[]).filter((value) => String(value).endsWith(".public_key}"))).toHaveLength(3);
  });
});
