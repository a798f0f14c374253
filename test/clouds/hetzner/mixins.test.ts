import { describe, expect, test } from "vitest";
import {
  DnsZone,
  ListenerProtocol,
  LoadBalancer,
  LoadBalancerCertificate,
  Network,
  PublicIp,
  Server,
  TargetProtocol,
  Volume,
  vendors,
} from "archipel";
import { SMALL, falkenstein, only } from "./helper";

const { hetzner } = vendors;

describe("Hetzner's mixins reach the JSON", () => {
  test.each([
    ["ProtectedServer", new hetzner.ProtectedServer(), { delete_protection: true, rebuild_protection: true }],
    ["ServerBackups", new hetzner.ServerBackups(), { backups: true }],
    ["KeepDisk", new hetzner.KeepDisk(), { keep_disk: true }],
    ["ShutdownBeforeDeletion", new hetzner.ShutdownBeforeDeletion(), { shutdown_before_deletion: true }],
  ])("%s", (_name, mixin, attributes) => {
    const { stack, cloud } = falkenstein();
    new Server(cloud, "web", { ...SMALL, publicIp: true }).with(mixin);
    expect(only(stack, "hcloud_server")).toMatchObject(attributes);
  });

  test("PublicIpv6, whether the server gets its other address before or after", () => {
    const { stack, cloud } = falkenstein();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    server.with(new hetzner.PublicIpv6());
    expect(only(stack, "hcloud_server").public_net).toEqual([{ ipv4_enabled: false, ipv6_enabled: true }]);
    server.attachPublicIp(new PublicIp(cloud, "ip"));
    expect(only(stack, "hcloud_server").public_net).toEqual([{ ipv4_enabled: true, ipv4: expect.any(String), ipv6_enabled: true }]);
  });

  test("ProtectedVolume", () => {
    const { stack, cloud } = falkenstein();
    new Volume(cloud, "data", { sizeGib: 10 }).with(new hetzner.ProtectedVolume());
    expect(only(stack, "hcloud_volume").delete_protection).toBe(true);
  });

  test("ProtectedPublicIp, through the server to its address", () => {
    const { stack, cloud } = falkenstein();
    new Server(cloud, "web", { ...SMALL, publicIp: true }).with(new hetzner.ProtectedPublicIp());
    expect(only(stack, "hcloud_primary_ip").delete_protection).toBe(true);
  });
});

describe("Hetzner's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => network.with(new hetzner.ServerBackups())).toThrow(/mixin ServerBackups changes hcloud_server, and there is none here/);
  });

  test("ProtectedDnsZone", () => {
    const { stack, cloud } = falkenstein();
    new DnsZone(cloud, "zone", { zoneName: "example.com" }).with(new hetzner.ProtectedDnsZone());
    expect(only(stack, "hcloud_zone").delete_protection).toBe(true);
  });

  test("ProtectedLoadBalancer", () => {
    const { stack, cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new LoadBalancer(cloud, "balancer", { network }).with(new hetzner.ProtectedLoadBalancer());
    expect(only(stack, "hcloud_load_balancer").delete_protection).toBe(true);
  });

  test("HttpRedirect, which leaves the rest of the listener as it is, and is for HTTPS", () => {
    const { stack, cloud } = falkenstein();
    const balancer = new LoadBalancer(cloud, "balancer", { network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 8080 });
    const certificates = [LoadBalancerCertificate.fromCertificateId(cloud, "site", "4711")];
    balancer.addListener("https", { protocol: ListenerProtocol.HTTPS, port: 443, defaultTargets, certificates }).with(new hetzner.HttpRedirect());
    expect(only(stack, "hcloud_load_balancer_service").http).toEqual({ sticky_sessions: false, certificates: [4711], redirect_http: true });
    const plain = balancer.addListener("http", { protocol: ListenerProtocol.HTTP, port: 8081, defaultTargets });
    expect(() => plain.with(new hetzner.HttpRedirect())).toThrow(/with: got "http"; allowed: a listener for https/);
  });
});
