import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { PublicExposure } from "archipel";
import type { Bench } from "../../src/testing/conformance/bench";
import type { CloudMaker } from "../support/programs";
import { makerOf } from "../support/programs";
import { judged, judgedWithin, plain } from "../support/security-bench";

const closed = (scope: Construct): PublicExposure => new PublicExposure(scope, "closed");
const CANNOT_BE_TOLD = expect.stringContaining("it cannot be told whether the server can be reached from the internet") as string;

describe("PublicExposure, of what is shut elsewhere", async () => {
  const hetzner = await makerOf("hetzner");
  const messagesOf = (maker: CloudMaker, program: (bench: Bench) => void): string[] => judged(maker, closed, program).map(({ message }) => message);
  const balancer = (...interfaces: readonly Readonly<Record<string, unknown>>[]) => ({ scope }: Bench): void => {
    const { fqn } = plain(scope, "front", "hcloud_load_balancer", {});
    interfaces.forEach((attributes, index) => plain(scope, `net${index}`, "hcloud_load_balancer_network", { load_balancer_id: `\${${fqn}.id}`, ...attributes }));
  };

  it("is met by a load balancer whose public interface is off", () => {
    expect(messagesOf(hetzner, balancer({ enable_public_interface: false }))).toEqual([]);
  });

  it.each([
    ["it is on", [{ enable_public_interface: true }]],
    ["nothing is written of it", [{}]],
    ["it is a token", [{ enable_public_interface: "${var.open}" }]],
    ["it is off on one network of two", [{ enable_public_interface: false }, {}]],
    ["it is that of another load balancer", [{ enable_public_interface: false, load_balancer_id: "${hcloud_load_balancer.other.id}" }]],
  ])("is broken by a load balancer's public interface when %s", (_title, interfaces) => {
    const found = messagesOf(hetzner, balancer(...interfaces));
    expect(found).toEqual(["hcloud_load_balancer: the loadBalancer can be reached from the internet: as any of its kind"]);
  });

  it("does not let a fact that nobody verified shut anything", () => {
    expect(messagesOf(withUnverifiedClosing(hetzner), balancer({ enable_public_interface: false }))).toHaveLength(1);
  });
});

describe("PublicExposure, of networks", async () => {
  const incus = await makerOf("incus");
  const onNetwork = (config: Readonly<Record<string, string>>, properties: Readonly<Record<string, string>> = {}) => ({ scope }: Bench): void => {
    const { fqn } = plain(scope, "net", "incus_network", { config });
    plain(scope, "web", "incus_instance", { profiles: [], device: [{ type: "nic", properties: { network: `\${${fqn}.name}`, ...properties } }] });
  };
  const messagesOf = (maker: CloudMaker, program: (bench: Bench) => void): string[] => judged(maker, closed, program).map(({ message }) => message);

  it.each([
    ["a public address block", { "ipv4.address": "203.0.113.1/24", "ipv4.nat": "false" }],
    ["a public address block with translation, which does not keep others out", { "ipv4.address": "203.0.113.1/24", "ipv4.nat": "true" }],
    ["a block that is only partly private", { "ipv4.address": "10.0.0.1/7" }],
    ["a public IPv6 block", { "ipv4.address": "10.0.0.1/24", "ipv6.address": "2001:db8::1/64" }],
    ["an address block that is known later", { "ipv4.address": "${var.block}" }],
    ["an interface of the host in its bridge", { "ipv4.address": "none", "bridge.external_interfaces": "eth1" }],
  ])("cannot tell what reaches a server on an Incus network with %s", (_title, config) => {
    expect(messagesOf(incus, onNetwork(config))).toEqual([CANNOT_BE_TOLD]);
  });

  it("cannot tell it of addresses that a server publishes on its uplink", () => {
    expect(messagesOf(incus, onNetwork({}, { "ipv4.routes.external": "203.0.113.9/32" }))).toEqual([CANNOT_BE_TOLD]);
  });

  it.each([
    ["private blocks", { "ipv4.address": "10.0.0.1/24", "ipv4.nat": "false", "ipv6.address": "fd42:1::1/64" }],
    ["blocks that Incus takes", { "ipv4.address": "auto", "ipv6.address": "none" }],
    ["nothing written", {}],
  ])("is met by a server on an Incus network with %s", (_title, config) => {
    expect(messagesOf(incus, onNetwork(config))).toEqual([]);
  });

  it("sees a forward of a port from outside of its scope", () => {
    const found = judgedWithin(incus, closed, ({ scope }) => {
      plain(scope, "forward", "incus_network_forward", { ports: [{ protocol: "tcp", listen_port: "443", target_address: "10.0.0.7" }] });
      return plain(scope, "web", "incus_instance", { profiles: [], device: [{ type: "nic", properties: { "ipv4.address": "10.0.0.7" } }] });
    });
    expect(found.map(({ path }) => path)).toEqual(["shop/cloud/forward"]);
  });

  it("takes a LAN of IONOS of which nothing is written for the private one that the provider makes", async () => {
    const found = messagesOf(await makerOf("ionoscloud"), ({ scope }) => {
      const { fqn } = plain(scope, "lan", "ionoscloud_lan", {});
      plain(scope, "nic", "ionoscloud_nic", { lan: `\${${fqn}.id}` });
    });
    expect(found).toEqual([]);
  });

  it("does not take an address on gridscale for exposure while the server is not on the public network", async () => {
    const attributes = { ipv4: "${gridscale_ipv4.some.id}" };
    const found = messagesOf(await makerOf("gridscale"), ({ scope }) => void plain(scope, "web", "gridscale_server", attributes));
    expect(found).toEqual([]);
  });

  it("is met by a control plane of STACKIT that is kept inside", async () => {
    const attributes = { network: { control_plane: { access_scope: "SNA" } } };
    expect(messagesOf(await makerOf("stackit"), ({ scope }) => void plain(scope, "k8s", "stackit_ske_cluster", attributes))).toEqual([]);
  });

  it.each([
    ["a private address", "192.168.0.1", []],
    ["an address that is known later", "${var.address}", ["it cannot be told"]],
  ])("reads a virtual service of Cloud Avenue with %s", async (_title, virtual_ip, expected) => {
    const front = ({ scope }: Bench): void => void plain(scope, "front", "cloudavenue_elb_virtual_service", { virtual_ip });
    const found = messagesOf(await makerOf("cloudavenue"), front);
    expect(found).toEqual(expected.map((text) => expect.stringContaining(text) as string));
  });
});

/** The same cloud, had nobody verified what shuts things. */
function withUnverifiedClosing(maker: CloudMaker): CloudMaker {
  return {
    ...maker,
    makeCloud: (scope) => {
      const cloud = maker.makeCloud(scope);
      const security = cloud.catalogue.security!;
      const exposure = security.exposure.map((rule) => ({ ...rule, closedBy: rule.closedBy && { ...rule.closedBy, verified: false } }));
      return Object.defineProperty(cloud, "catalogue", { value: { ...cloud.catalogue, security: { ...security, exposure } } });
    },
  };
}
