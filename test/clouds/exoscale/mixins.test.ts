import { describe, expect, test } from "vitest";
import { Firewall, Server, vendors } from "archipel";
import { SMALL, net, only, vienna } from "./helper";

const { exoscale } = vendors;

describe("Exoscale's mixins", () => {
  test.each([
    ["ProtectedServer", new exoscale.ProtectedServer(), { destroy_protected: true }],
    ["ServerState", new exoscale.ServerState("stopped"), { state: "stopped" }],
    ["PublicIpv6", new exoscale.PublicIpv6(), { ipv6: true }],
    ["ReverseDns", new exoscale.ReverseDns("web.shop.example"), { reverse_dns: "web.shop.example" }],
    ["ElasticIps", new exoscale.ElasticIps(["11111111-1111-1111-1111-111111111111"]), { elastic_ip_ids: ["11111111-1111-1111-1111-111111111111"] }],
  ])("%s reaches the JSON", (_name, mixin, attributes) => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, publicIp: true }).with(mixin);
    expect(only(stack, "exoscale_compute_instance")).toMatchObject(attributes);
  });

  test.each([
    ["PublicIpv6", new exoscale.PublicIpv6()],
    ["ElasticIps", new exoscale.ElasticIps(["11111111-1111-1111-1111-111111111111"])],
  ])("%s refuses a private server", (name, mixin) => {
    const { cloud } = vienna();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    expect(() => server.with(mixin)).toThrow(new RegExp(`${name}: allowed: a server with publicIp: true`));
  });

  test("that match nothing are an error", () => {
    const { cloud } = vienna();
    expect(() => new Firewall(cloud, "wall").with(new exoscale.ProtectedServer())).toThrow(/mixin ProtectedServer changes exoscale_compute_instance, and there is none here/);
  });

  test("refuse a state that does not exist", () => {
    expect(() => new exoscale.ServerState("asleep")).toThrow(/got "asleep"; allowed: running, stopped/);
  });
});
