import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { ListenerRuleOptions } from "archipel";
import { Certificate, ListenerProtocol, LoadBalancerCertificate, Network, OpenTelekomCloud, Target, TargetProtocol } from "archipel";
import { PEM_CERTIFICATE, testStack } from "archipel/testing";
import { MANY_NAMES } from "./many-names";
import { GERMANY } from "./place";
import { balancerOn, loadBalancingTests } from "../../families/huawei/load-balancing-tests";
import { only, referenceTo, resources } from "../../families/huawei/place";

const POLICY = "opentelekomcloud_lb_policy_v3";

/** The priorities of rules, by what they match. */
function priorities(rules: readonly Omit<ListenerRuleOptions, "targets">[]): Record<string, number> {
  const { stack, cloud } = GERMANY.make();
  const balancer = balancerOn(cloud);
  const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
  const listener = balancer.addListener("in", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets });
  rules.forEach((rule) => listener.addRule({ ...rule, targets: defaultTargets }));
  return Object.fromEntries(
    resources(stack, POLICY).map(({ rules: matches, priority }) => [(matches as { value: string }[]).map(({ value }) => value).join(""), priority as number]),
  );
}

describe("on Open Telekom Cloud", () => {
  loadBalancingTests(GERMANY, {
    addressId: (balancer) => (balancer.public_ip as { id: string } | undefined)?.id,
    allowList: "opentelekomcloud_lb_ipgroup_v3",
    httpCheck: { type: "HTTP", expected_codes: "204", monitor_port: 9000, http_method: "GET", max_retries: 3, max_retries_down: 3 },
  });

  test("a load balancer is a dedicated one in the cloud's zone, on the network's subnet", () => {
    const { stack, cloud } = GERMANY.make();
    balancerOn(cloud);
    const subnet = "opentelekomcloud_vpc_subnet_v1";
    expect(only(stack, "opentelekomcloud_lb_loadbalancer_v3")).toEqual({
      provider: "opentelekomcloud",
      name: "shop-place-balancer",
      router_id: expect.stringMatching(referenceTo("opentelekomcloud_vpc_v1")) as unknown,
      network_ids: [expect.stringMatching(referenceTo(subnet))],
      subnet_id: expect.stringMatching(referenceTo(subnet, "subnet_id")) as unknown,
      availability_zones: ["eu-de-01"],
      ip_target_enable: true,
      public_ip: { id: expect.stringMatching(referenceTo("opentelekomcloud_vpc_eip_v1")) as unknown },
    });
  });

  test("a size is looked up for connections and for requests", () => {
    const { stack, cloud } = GERMANY.make();
    balancerOn(cloud, { size: "s2.small", privateIp: "10.0.0.9", zone: "eu-de-03" });
    expect(only(stack, "opentelekomcloud_lb_loadbalancer_v3")).toMatchObject({
      l4_flavor: expect.stringContaining("BalancerFlavor-L4_flavor") as unknown,
      l7_flavor: expect.stringContaining("BalancerFlavor-L7_flavor") as unknown,
      vip_address: "10.0.0.9",
      availability_zones: ["eu-de-03"],
    });
  });

  test("datagrams go to servers of the load balancer's subnet", () => {
    const { stack, cloud } = GERMANY.make();
    balancerOn(cloud).addTargetGroup("dns", { protocol: TargetProtocol.UDP, port: 53, targets: [Target.address("10.0.0.7")] });
    expect(only(stack, "opentelekomcloud_lb_monitor_v3").type).toBe("UDP_CONNECT");
    expect(only(stack, "opentelekomcloud_lb_member_v3").subnet_id).toMatch(referenceTo("opentelekomcloud_vpc_subnet_v1", "subnet_id"));
  });

  test("a listener for HTTPS shows its certificate, and the chain goes with it", () => {
    const { stack, cloud } = GERMANY.make();
    const balancer = balancerOn(cloud);
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const pem = Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE, privateKey });
    const site = (id: string) => balancer.addCertificate(id, pem);
    const certificates = [site("one"), site("two")];
    const options = { protocol: ListenerProtocol.HTTPS, defaultTargets };
    balancer.addListener("in", { ...options, port: 443, certificates: [certificates[0]] });
    const [made] = resources(stack, "opentelekomcloud_lb_certificate_v3");
    expect(made).toMatchObject({ certificate: `${PEM_CERTIFICATE}\n${PEM_CERTIFICATE}`, private_key: "${var.key}", lifecycle: { create_before_destroy: true } });
    expect(only(stack, "opentelekomcloud_lb_listener_v3")).toMatchObject({
      protocol: "HTTPS",
      default_tls_container_ref: expect.stringMatching(referenceTo("opentelekomcloud_lb_certificate_v3")) as unknown,
      advanced_forwarding: true,
    });
    expect(only(stack, "opentelekomcloud_lb_listener_v3")).not.toHaveProperty("sni_container_refs");
    expect(resources(stack, "opentelekomcloud_lb_certificate_v3").some((each) => "domain" in each)).toBe(false);
  });

  test("a listener shows the first of several certificates, and the others to those who ask for one of their names", () => {
    const { stack, cloud } = GERMANY.make();
    const balancer = balancerOn(cloud);
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const site = (id: string, certificate: string) => balancer.addCertificate(id, Certificate.fromPem({ certificate, privateKey }));
    const elsewhere = LoadBalancerCertificate.fromCertificateId(cloud, "elsewhere", "0b1a");
    const certificates = [site("one", PEM_CERTIFICATE), site("two", MANY_NAMES), site("three", PEM_CERTIFICATE), elsewhere];
    balancer.addListener("in", { protocol: ListenerProtocol.HTTPS, defaultTargets, port: 443, certificates });
    const domains = resources(stack, "opentelekomcloud_lb_certificate_v3").map(({ domain }) => domain);
    expect(domains).toEqual([undefined, "shop.example,*.shop.example", "conformance.example"]);
    const reference = expect.stringMatching(referenceTo("opentelekomcloud_lb_certificate_v3")) as unknown;
    expect(only(stack, "opentelekomcloud_lb_listener_v3")).toMatchObject({ default_tls_container_ref: reference, sni_container_refs: [reference, reference, "0b1a"] });
  });

  test.each([
    ["is known to Terraform alone", "${var.pem}"],
    ["cannot be read", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"],
  ])("a second certificate that %s is refused, as the cloud is told its names", (_what, certificate) => {
    const { stack, cloud } = GERMANY.make();
    const balancer = balancerOn(cloud);
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
    const privateKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const pem = new TerraformVariable(stack, "pem", {}).stringValue;
    const site = (id: string, text: string) => balancer.addCertificate(id, Certificate.fromPem({ certificate: text === "${var.pem}" ? pem : text, privateKey }));
    const certificates = [site("one", PEM_CERTIFICATE), site("two", certificate)];
    const listen = (): unknown => balancer.addListener("in", { protocol: ListenerProtocol.HTTPS, defaultTargets, port: 443, certificates });
    expect(listen).toThrow(/certificates\[1\].*with 1 to 30 host names/);
  });

  test("a rule for a host goes before one for a path, and a longer path before a shorter one", () => {
    const found = priorities([{ paths: ["/"] }, { paths: ["/api/"] }, { hosts: ["shop.example"] }, { hosts: ["shop.example"], paths: ["/api/"] }]);
    expect(Object.keys(found).sort((one, other) => found[one] - found[other])).toEqual(["shop.example/api/", "shop.example", "/api/", "/"]);
    expect(Object.values(found).every((priority) => priority >= 1 && priority <= 10_000)).toBe(true);
  });

  test("a further rule leaves the priorities of the others alone, whatever the order", () => {
    const hosts = ["a.example", "b.example", "c.example"].map((host) => ({ hosts: [host] }));
    const before = priorities(hosts.slice(0, 2));
    expect(priorities([...hosts].reverse())).toMatchObject(before);
    expect(new Set(Object.values(priorities(hosts))).size).toBe(3);
  });

  test("more rules of one kind than there are priorities are refused", () => {
    const paths = Array.from({ length: 32 }, (_, index) => ({ paths: [`/${String(index).padStart(2, "0")}`] }));
    expect(() => priorities(paths)).toThrow(/addRule: .*allowed: at most 31 rules whose paths are of one length/);
  });

  test("there are no rules in the Netherlands", () => {
    const cloud = new OpenTelekomCloud(testStack("shop"), "place", { region: "eu-nl" });
    const balancer = balancerOn(cloud, { network: new Network(cloud, "net", { cidr: "10.0.0.0/20" }) });
    const defaultTargets = balancer.addTargetGroup("web", { protocol: TargetProtocol.HTTP, port: 80 });
    const listener = balancer.addListener("in", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets });
    expect(() => listener.addRule({ paths: ["/api/"], targets: defaultTargets })).toThrow(/eu-nl has no advanced forwarding/);
  });
});
