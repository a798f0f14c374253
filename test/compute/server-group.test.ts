import { describe, expect, it } from "vitest";
import { CapabilityError, ComputeCapability, MachineImage, MachineType, Peer, Port, PlacementStrategy, PlacementGroup, ServerGroup } from "archipel";
import type { Fixture } from "../testing/fixtures";
import { faultOf, fixture, gapsOf } from "../testing/fixtures";

const group = ({ bench }: Fixture, props: Partial<ConstructorParameters<typeof ServerGroup>[2]>): ServerGroup =>
  new ServerGroup(bench.scope, "web", { count: 3, machine: MachineType.named("tiny"), image: MachineImage.named("x"), network: bench.network, ...props });

describe("a group of servers", () => {
  it("stands behind one firewall and is kept apart", () => {
    const given = fixture();
    expect(group(given, {}).servers.map((server) => server.node.id)).toEqual(["0", "1", "2"]);
    given.template().resourceCount("fake_firewall", 1);
    given.template().hasResource("fake_placement_group", { strategy: "spread", strict: false });
  });

  it("has a firewall and a placement group in each zone, where these are zonal", () => {
    const given = fixture({ zonal: true });
    group(given, { zones: ["fake-1-a", "fake-1-b"] }).firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    const template = given.template();
    template.resourceCount("fake_firewall", 2);
    template.resourceCount("fake_placement_group", 2);
    expect(template.findResources("fake_firewall_rule", { from_port: 443 })).toHaveLength(2);
    for (const found of template.findResources("fake_server", { zone: "fake-1-b" })) {
      expect(String(found.attributes.firewall_id)).toMatch(/Firewall_fake-1-b/);
    }
  });

  it("puts its tags on all that it defines", () => {
    const given = fixture();
    group(given, { tags: { role: "web" } });
    for (const type of ["fake_server", "fake_firewall", "fake_placement_group"]) {
      given.template().hasResource(type, { tags: { role: "web" } });
    }
  });

  it("has to be told where the cloud cannot keep servers apart", () => {
    const without = [ComputeCapability.PLACEMENT_SPREAD];
    expect(() => group(fixture({ without }), {})).toThrow(CapabilityError);
    expect(group(fixture({ without }), { spread: false }).servers).toHaveLength(3);
  });

  it.each([0, -1, 1.5, 501, NaN])("of %s is refused", (count) => {
    expect(faultOf(() => group(fixture(), { count }))).toMatchObject({ property: "count", allowed: "a whole number from 1 to 500" });
  });

  it("whose count only Terraform knows is refused with the reason", () => {
    const given = fixture();
    given.token("count");
    const count = (given.stack.node.findChild("count") as unknown as { numberValue: number }).numberValue;
    expect(faultOf(() => group(given, { count })).allowed).toBe("a value known when the program runs, because it decides how many servers are defined");
  });

  it("whose zones only Terraform knows is refused with the reason", () => {
    const given = fixture();
    expect(faultOf(() => group(given, { zones: [given.token()] }))).toMatchObject({ property: "zones[0]", value: "an unresolved value (token)" });
  });

  it("with an unknown zone or none is refused", () => {
    expect(faultOf(() => group(fixture(), { zones: ["fake-1-a", "mars"] })).property).toBe("zones[1]");
    expect(faultOf(() => group(fixture(), { zones: [] })).allowed).toBe("at least one zone");
  });
});

describe("the firewall of a group over several zones", () => {
  const zoned = (): Fixture & { web: ServerGroup } => {
    const given = fixture({ zonal: true });
    return { ...given, web: group(given, { zones: ["fake-1-a", "fake-1-b"] }) };
  };

  it("is around another server, in that server's zone", () => {
    const { bench, web, template } = zoned();
    bench.server("more", { zone: "fake-1-b", firewall: web.firewall });
    const [found] = template().findResources("fake_server", { name: "test-cloud-more" });
    expect(String(found.attributes.firewall_id)).toMatch(/Firewall_fake-1-b/);
  });

  it("is refused where it covers another zone", () => {
    const { bench, web } = zoned();
    const fault = faultOf(() => bench.server("more", { zone: "fake-1-c", firewall: web.firewall }));
    expect(fault.allowed).toBe("a firewall of the server's zone, fake-1-c; this one covers fake-1-a, fake-1-b");
  });

  it("is no peer of a rule, which would speak of one zone only", () => {
    const { bench, web } = zoned();
    expect(faultOf(() => bench.server("db").firewall.allow(Peer.firewall(web.firewall), Port.tcp(5432))).property).toBe("peer");
  });
});

describe("a placement group", () => {
  it.each([
    [PlacementStrategy.SPREAD, false, ComputeCapability.PLACEMENT_SPREAD],
    [PlacementStrategy.SPREAD, true, ComputeCapability.PLACEMENT_SPREAD_STRICT],
    [PlacementStrategy.TOGETHER, false, ComputeCapability.PLACEMENT_TOGETHER],
    [PlacementStrategy.TOGETHER, true, ComputeCapability.PLACEMENT_TOGETHER_STRICT],
  ])("%s, strict %s, needs its own capability", (strategy, strict, capability) => {
    const { cloud } = fixture({ without: [capability] });
    expect(() => new PlacementGroup(cloud, "group", { strategy, strict })).toThrow(capability.capabilityId);
    const { cloud: able, template } = fixture();
    new PlacementGroup(able, "group", { strategy, strict });
    template().hasResource("fake_placement_group", { strategy, strict });
  });
});

describe("a placement group that exists", () => {
  it("is refused where the cloud has none of any kind", () => {
    const { PLACEMENT_SPREAD, PLACEMENT_SPREAD_STRICT, PLACEMENT_TOGETHER, PLACEMENT_TOGETHER_STRICT } = ComputeCapability;
    const { cloud, bench } = fixture({ without: [PLACEMENT_SPREAD, PLACEMENT_SPREAD_STRICT, PLACEMENT_TOGETHER, PLACEMENT_TOGETHER_STRICT] });
    const placementGroup = PlacementGroup.fromPlacementGroupId(cloud, "old", "g-1");
    expect(gapsOf(() => bench.server("web", { placementGroup }))[0].property).toBe("placementGroup");
  });
});
