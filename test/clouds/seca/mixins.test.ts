import { describe, expect, test } from "vitest";
import { Egress, Network, ServerGroup, vendors } from "archipel";
import { SMALL, north, only, resources } from "./helper";

const { seca } = vendors;

describe("SECA's mixins", () => {
  test("keep the servers of a group on different hosts", () => {
    const { stack, cloud } = north();
    const group = new ServerGroup(cloud, "web", { ...SMALL, count: 2, spread: false, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    group.with(new seca.AntiAffinity("web"));
    expect(resources(stack, "seca_instance").map((server) => server.anti_affinity_group)).toEqual(["web", "web"]);
  });

  test("keep out what comes from outside a network", () => {
    const { stack, cloud } = north();
    new Network(cloud, "net", { cidr: "10.0.0.0/24" }).with(new seca.EgressOnlyGateway());
    expect(only(stack, "seca_internet_gateway").egress_only).toBe(true);
  });

  test("that match nothing are an error", () => {
    const { cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    expect(() => network.with(new seca.EgressOnlyGateway())).toThrow(/mixin EgressOnlyGateway changes seca_internet_gateway, and there is none here/);
  });
});
