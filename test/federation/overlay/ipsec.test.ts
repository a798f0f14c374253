import { beforeAll, describe, expect, test } from "vitest";
import type { FederationMember, Network, OverlayIpsecLink } from "archipel";
import { CapabilityError, Egress, FederationRecord, MachineImage, MachineType, ValidationError } from "archipel";
import type { Attributes } from "archipel/testing";
import { checkSchema } from "archipel/testing";
import type { Candidate, Mesh } from "./mesh";
import { candidate, circle, mesh, references, resourcesOf, userData } from "./mesh";
import { ipsecPairs } from "../../../src/federation/overlay/ipsec-checks";
import { RouteTelling } from "../../../src/network/driver";

let clouds: Readonly<Record<string, Candidate>>;

beforeAll(async () => {
  const names = { berlin: "openstack", stockholm: "cleura", falkenstein: "hetzner", bern: "infomaniak", paris: "scaleway", milan: "scaleway", zurich: "exoscale" };
  clouds = Object.fromEntries(await Promise.all(Object.entries(names).map(async ([id, name]) => [id, await candidate(name)])));
});

const pick = (...ids: string[]): Record<string, Candidate> => Object.fromEntries(ids.map((id) => [id, clouds[id]]));

const LINK = [{ between: ["stockholm", "berlin"] }];
const THREE = ["berlin", "stockholm", "falkenstein"];

/** Members with links, and a server on each. */
function linked(ids: readonly string[], ipsec: OverlayIpsecLink[] | undefined, record = FederationRecord.memory()): Mesh {
  return mesh(pick(...ids), { record, overlay: { ipsec } }, (federation) => {
    federation.servers("web", { count: ids.length, machine: MachineType.described({ name: "small", diskGib: 20 }), image: MachineImage.named("debian-12") });
  });
}

const ofType = (one: Mesh, type: string): [string, Attributes][] => [...resourcesOf(one.json)].filter(([address]) => address.startsWith(`${type}.`));
const only = (one: Mesh, type: string, part: string): Attributes => {
  const found = ofType(one, type).filter(([address]) => address.includes(part));
  expect(found).toHaveLength(1);
  return found[0][1];
};
const vpn = (one: Mesh): Map<string, Attributes> => new Map([...resourcesOf(one.json)].filter(([address]) => /_VpnGateway_|_VpnTo-/.test(address)));

/** From which member to which one routes lead over WireGuard gateways. */
const routes = (one: Mesh): string[] => {
  const all = [...resourcesOf(one.json)].map(([address]) => /route\w*\.union_([a-z]+)_Network_To-([a-z]+)_/.exec(address));
  return all.flatMap((found) => (found ? [`${found[1]} to ${found[2]}`] : [])).sort();
};

describe("a link between two members", () => {
  let one: Mesh;
  beforeAll(() => {
    one = linked(THREE, LINK);
  });

  test("is a gateway and a tunnel on each side, which lead to each other's block", () => {
    expect(ofType(one, "openstack_vpnaas_service_v2").map(([address]) => /union_([a-z]+)_VpnGateway/.exec(address)?.[1])).toEqual(["berlin", "stockholm"]);
    for (const [own, other] of [["berlin", "stockholm"], ["stockholm", "berlin"]]) {
      const tunnel = only(one, "openstack_vpnaas_site_connection_v2", `union_${own}_`);
      expect(tunnel.peer_address).toMatch(new RegExp(`openstack_vpnaas_service_v2\\.union_${other}_VpnGateway_\\w+\\.external_v4_ip`));
      expect(tunnel.vpnservice_id).toMatch(new RegExp(`openstack_vpnaas_service_v2\\.union_${own}_VpnGateway`));
      expect(only(one, "openstack_vpnaas_endpoint_group_v2", `union_${own}_VpnTo-${other}_PeerBlocks`).endpoints).toEqual([one.federation.member(other).cidr]);
    }
  });

  test("has one key, made on the side that joined first, which is in no text of the JSON", () => {
    const [ours, theirs] = ["berlin", "stockholm"].map((name) => only(one, "openstack_vpnaas_site_connection_v2", `union_${name}_`).psk as string);
    expect(ours).toBe(theirs);
    expect(ours).toMatch(/^\$\{random_password\.union_berlin_VpnTo-stockholm_Key_\w+\.result\}$/);
  });

  test("takes the place of the routes over the WireGuard gateways of the two, and of no others", () => {
    expect(routes(one)).toEqual(["berlin to falkenstein", "falkenstein to berlin", "falkenstein to stockholm", "stockholm to falkenstein"]);
  });

  test("leaves the two gateways as each other's peers, and their firewalls open to each other", () => {
    const told = ofType(one, "terraform_data").filter(([address]) => address.includes("_GatewayPeers_"));
    expect(told.map(([, { input }]) => (input as string).match(/Endpoint = /g)?.length)).toEqual([2, 2, 2]);
    const rules = (each: Mesh): string[] => ofType(each, "openstack_networking_secgroup_rule_v2").map(([address]) => address).filter((address) => /Gateway_.*inbound-udp/.test(address));
    expect(rules(one)).toEqual(rules(linked(THREE, undefined)));
    expect(rules(one)).toHaveLength(4);
  });

  test("is what Terraform would take, and nobody waits for whom waits for it", () => {
    expect(checkSchema(one.json).map(({ message }) => message)).toEqual([]);
    expect(circle(references(one.json))).toBeUndefined();
  });

  test("is the same in whichever order it names them", () => {
    expect(linked(THREE, [{ between: ["berlin", "stockholm"] }]).json).toEqual(one.json);
  });

  test("changes no user data, and no key, when it comes or goes", () => {
    const record = FederationRecord.memory();
    const [without, withLink] = [linked(THREE, undefined, record), linked(THREE, LINK, record)];
    expect(userData(without.json, "union_").size).toBe(4); // three gateways, and the server on Hetzner
    expect(userData(withLink.json, "union_")).toEqual(userData(without.json, "union_"));
    expect(ofType(withLink, "wireguard_asymmetric_key")).toEqual(ofType(without, "wireguard_asymmetric_key"));
    expect([...vpn(without)]).toEqual([]);
  });

  test("is not touched when another member joins or leaves", () => {
    const record = FederationRecord.memory();
    const [before, more, less] = [THREE, [...THREE, "bern", "paris"], ["berlin", "stockholm"]].map((ids) => vpn(linked(ids, LINK, record)));
    expect(before.size).toBe(13);
    expect(more).toEqual(before);
    expect(less).toEqual(before);
  });

  test("goes with one of its members, as that one's way out tells", () => {
    const steps = one.federation.without("berlin").steps.map(({ what }) => what).join("\n");
    expect(steps).toContain("its IPsec tunnels to stockholm go");
    expect(one.federation.without("falkenstein").steps.map(({ what }) => what).join("\n")).not.toContain("IPsec");
    expect(() => linked(["stockholm", "falkenstein"], LINK)).toThrow(ValidationError);
  });
});

test("several links of a member share its gateway", () => {
  const all = { ...pick("berlin", "stockholm", "falkenstein"), ghent: clouds.berlin };
  const one = mesh(all, { overlay: { ipsec: [...LINK, { between: ["berlin", "ghent"] }] } });
  expect(ofType(one, "openstack_vpnaas_service_v2")).toHaveLength(3);
  expect(ofType(one, "openstack_vpnaas_site_connection_v2").filter(([address]) => address.includes("union_berlin_"))).toHaveLength(2);
  expect(routes(one).filter((route) => /berlin|ghent/.test(route))).toEqual([
    "berlin to falkenstein", "falkenstein to berlin", "falkenstein to ghent", "ghent to falkenstein", "ghent to stockholm", "stockholm to ghent",
  ]);
  expect(circle(references(one.json))).toBeUndefined();
});

describe("links that are refused", () => {
  const wrong: readonly [string, OverlayIpsecLink[], RegExp][] = [
    ["a member and itself", [{ between: ["berlin", "berlin"] }], /overlay\.ipsec\[0\]\.between[^]*two different members/],
    ["one member", [{ between: ["berlin"] }], /overlay\.ipsec\[0\]\.between[^]*two different members/],
    ["three members", [{ between: ["berlin", "stockholm", "falkenstein"] }], /overlay\.ipsec\[0\]\.between[^]*two different members/],
    ["who is no member", [{ between: ["berlin", "oslo"] }], /overlay\.ipsec\[0\]\.between[^]*two of the members: berlin, stockholm, falkenstein/],
    ["a pair for the second time", [...LINK, { between: ["berlin", "stockholm"] }], /overlay\.ipsec\[1\]\.between[^]*another pair than overlay\.ipsec\[0\]/],
  ];
  test.each(wrong)("%s", (_what, ipsec, message) => {
    expect(() => linked(THREE, ipsec)).toThrow(ValidationError);
    expect(() => linked(THREE, ipsec)).toThrow(message);
  });

  const unable: readonly [string, string, RegExp][] = [
    ["a cloud without VPN gateways", "falkenstein", /Hetzner does not offer[^]*overlay\.ipsec\[0\][^]*Hetzner has no VPN gateways/],
    ["an OpenStack without VPNaaS", "bern", /Infomaniak does not offer[^]*overlay\.ipsec\[0\][^]*VPNaaS/],
    ["a cloud whose servers keep the routes themselves", "zurich", /Exoscale does not offer[^]*overlay\.ipsec\[0\][^]*routes to other address blocks/],
    ["a service that tells routes by BGP alone, and one that knows but fixed ones", "paris", /Scaleway does not offer[^]*overlay\.ipsec\[0\][^]*by BGP alone/],
  ];
  test.each(unable)("%s, with the reason", (_what, id, message) => {
    const make = (): Mesh => linked(["berlin", id], [{ between: ["berlin", id] }]);
    expect(make).toThrow(CapabilityError);
    expect(make).toThrow(message);
  });

  test("two services that make the key themselves, with the reason", () => {
    const make = (): Mesh => linked(["paris", "milan"], [{ between: ["paris", "milan"] }]);
    expect(make).toThrow(/Scaleway does not offer[^]*overlay\.ipsec\[0\][^]*makes the key itself/);
  });

  test("a member whose servers have a route to their WireGuard gateway, as they would go past it", () => {
    const { federation } = linked(THREE, undefined);
    const [berlin, stockholm] = federation.members;
    const network = Object.create(berlin.network, { _routeTelling: { value: RouteTelling.TARGET } }) as Network;
    const told = Object.create(berlin, { network: { value: network } }) as FederationMember;
    expect(() => ipsecPairs(federation, [told, stockholm], LINK)).toThrow(/berlin[^]*a route to the WireGuard gateway of their own/);
    expect(ipsecPairs(federation, [berlin, stockholm], LINK)).toEqual([{ maker: berlin, taker: stockholm }]);
  });

  test("gateways on networks without a way out, where the service needs one", () => {
    const make = (): Mesh => mesh(pick("berlin", "stockholm"), { egress: Egress.NONE, overlay: { ipsec: LINK } });
    expect(make).toThrow(/overlay\.ipsec\[0\][^]*a VPN gateway on a network without a way out/);
  });
});
