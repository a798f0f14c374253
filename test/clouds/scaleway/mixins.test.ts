import { describe, expect, test } from "vitest";
import { Bucket, Egress, Firewall, Network, Server, vendors } from "archipel";
import { SMALL, only, paris } from "./helper";

const { scaleway } = vendors;

describe("Scaleway's mixins reach the JSON", () => {
  test.each([
    ["ProtectedServer", new scaleway.ProtectedServer(), { protected: true }],
    ["RescueBoot", new scaleway.RescueBoot(), { boot_type: "rescue" }],
    ["ServerState", new scaleway.ServerState("stopped"), { state: "stopped" }],
  ])("%s", (_name, mixin, attributes) => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, publicIp: true }).with(mixin);
    expect(only(stack, "scaleway_instance_server")).toMatchObject(attributes);
  });

  test("SmtpAllowed, through the server to its own firewall", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, publicIp: true }).with(new scaleway.SmtpAllowed());
    expect(only(stack, "scaleway_instance_security_group").enable_default_security).toBe(false);
  });

  test("BucketObjectLock", () => {
    const { stack, cloud } = paris();
    new Bucket(cloud, "assets").with(new scaleway.BucketObjectLock());
    expect(only(stack, "scaleway_object_bucket").object_lock_enabled).toBe(true);
  });

  test("GatewayBastion", () => {
    const { stack, cloud } = paris();
    const bastion = new scaleway.GatewayBastion({ port: 2222, allowedIpRanges: ["192.0.2.0/24"] });
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT }).with(bastion);
    expect(only(stack, "scaleway_vpc_public_gateway")).toMatchObject({ bastion_enabled: true, bastion_port: 2222, allowed_ip_ranges: ["192.0.2.0/24"] });
  });
});

describe("Scaleway's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => network.with(new scaleway.GatewayBastion())).toThrow(/mixin GatewayBastion changes scaleway_vpc_public_gateway, and there is none here/);
    expect(() => new Firewall(cloud, "wall").with(new scaleway.ProtectedServer())).toThrow(/there is none here/);
  });

  test("refuse a state that does not exist", () => {
    expect(() => new scaleway.ServerState("asleep")).toThrow(/got "asleep"; allowed: started, stopped, standby/);
  });
});
