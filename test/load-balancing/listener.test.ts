import { Fn } from "cdktf";
import { describe, expect, it } from "vitest";
import type { ListenerOptions, ListenerRuleOptions, TargetGroup } from "archipel";
import { Certificate, ListenerProtocol, LoadBalancer, LoadBalancerCertificate, LoadBalancingCapability, TargetProtocol } from "archipel";
import { Match, PEM_CERTIFICATE } from "archipel/testing";
import type { Balanced } from "./bench";
import { balanced } from "./bench";
import { faultOf, faultsOf, gapsOf } from "../testing/fixtures";

const HTTP = { protocol: ListenerProtocol.HTTP, port: 80 };
const HTTPS = { protocol: ListenerProtocol.HTTPS, port: 443 };

function refused(options: (made: Balanced, group: TargetGroup) => Partial<ListenerOptions>) {
  const made = balanced();
  const group = made.group();
  return faultOf(() => made.balancer.addListener("web", { ...HTTP, defaultTargets: group, ...options(made, group) }));
}

describe("a listener", () => {
  it("sends to its target group and lets everybody in", () => {
    const { balancer, group, template } = balanced();
    balancer.addListener("web", { ...HTTP, defaultTargets: group() });
    template().hasResource("fake_listener", {
      protocol: "http", port: 80, default_target_group_id: Match.stringLike("*fake_target_group*"), allowed_cidrs: Match.absent(), certificate_ids: Match.absent(),
    });
  });

  it("lets in those on its list, by either version of IP, whatever the order of the program", () => {
    const { balancer, group, template } = balanced();
    balancer.addListener("web", { ...HTTP, name: "front", defaultTargets: group(), allowedCidrs: ["2001:db8::/32", "192.0.2.0/24"] });
    template().hasResource("fake_listener", { name: "front", allowed_cidrs: ["192.0.2.0/24", "2001:db8::/32"] });
  });

  it("lets in a block once that its list has twice", () => {
    const { balancer, group, template } = balanced();
    balancer.addListener("web", { ...HTTP, defaultTargets: group(), allowedCidrs: ["192.0.2.0/24", "192.0.2.0/24"] });
    template().hasResource("fake_listener", { allowed_cidrs: ["192.0.2.0/24"] });
  });

  it("may have a list that only Terraform knows", () => {
    const { balancer, group, template, token } = balanced();
    balancer.addListener("web", { ...HTTP, defaultTargets: group(), allowedCidrs: Fn.split(",", token()) });
    template().hasResource("fake_listener", { allowed_cidrs: '${split(",", var.input)}' });
  });

  it("shows certificates, made here or before", () => {
    const { balancer, cloud, group, template, token } = balanced();
    const made = balancer.addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, privateKey: token() }));
    const old = LoadBalancerCertificate.fromCertificateId(cloud, "old", "cert-1");
    balancer.addListener("web", { ...HTTPS, defaultTargets: group(), certificates: [made, old] });
    template().hasResource("fake_listener", { certificate_ids: [Match.stringLike("*fake_certificate*"), "cert-1"] });
  });

  it("has TCP and UDP on one port", () => {
    const { balancer, group, template } = balanced();
    balancer.addListener("a", { protocol: ListenerProtocol.TCP, port: 53, defaultTargets: group({ protocol: TargetProtocol.TCP }, "tcp") });
    balancer.addListener("b", { protocol: ListenerProtocol.UDP, port: 53, defaultTargets: group({ protocol: TargetProtocol.UDP }, "udp") });
    expect(Object.keys(template().toJson().resource!.fake_listener)).toHaveLength(2);
  });
});

describe("a listener is refused", () => {
  it.each([
    ["a port that is none", () => ({ port: 65_536 }), "port"],
    ["a protocol that is none", () => ({ protocol: "ftp" as ListenerProtocol }), "protocol"],
    ["an empty list of those it lets in, which would let everybody in", () => ({ allowedCidrs: [] }), "allowedCidrs"],
    ["an allowed block that is none", () => ({ allowedCidrs: ["192.0.2.1/24"] }), "allowedCidrs[0]"],
    ["HTTPS without a certificate", () => HTTPS, "certificates"],
    ["a name that is none", () => ({ name: "" }), "name"],
  ] as [string, () => Partial<ListenerOptions>, string][])("with %s", (_what, options, property) => {
    expect(refused(options).property).toBe(property);
  });

  it("with a certificate that it would not show", () => {
    const fault = refused(({ cloud }) => ({ certificates: [LoadBalancerCertificate.fromCertificateId(cloud, "old", "cert-1")] }));
    expect(fault).toMatchObject({ property: "certificates", allowed: "none, as the protocol is http" });
  });

  it("with a certificate twice", () => {
    const fault = refused(({ cloud }) => {
      const certificate = LoadBalancerCertificate.fromCertificateId(cloud, "old", "cert-1");
      return { ...HTTPS, certificates: [certificate, certificate] };
    });
    expect(fault.property).toBe("certificates[1]");
  });

  it("with a target group that is asked otherwise", () => {
    expect(refused((_made, _group) => ({ protocol: ListenerProtocol.TCP }))).toMatchObject({ property: "defaultTargets", allowed: expect.stringContaining("protocol tcp") });
  });

  it("with a target group or certificate of another load balancer", () => {
    const { balancer, cloud, group, network, token } = balanced();
    const other = new LoadBalancer(cloud, "other", { network });
    const certificates = [balancer.addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, privateKey: token() }))];
    const faults = faultsOf(() => other.addListener("web", { ...HTTPS, defaultTargets: group(), certificates }));
    expect(faults.map(({ property }) => property)).toEqual(["defaultTargets", "certificates[0]"]);
  });

  it("on a port that is taken", () => {
    const { balancer, group } = balanced();
    const defaultTargets = group();
    balancer.addListener("web", { ...HTTP, defaultTargets });
    expect(faultOf(() => balancer.addListener("again", { ...HTTP, defaultTargets })).property).toBe("port");
  });
});

/** Adds rules to a listener; those of a group are marked by its id. */
function ruled(rules: readonly Omit<ListenerRuleOptions, "targets">[], made = balanced()) {
  const listener = made.balancer.addListener("web", { ...HTTP, defaultTargets: made.group() });
  const targets = made.group({}, "special");
  rules.forEach((rule) => listener.addRule({ ...rule, targets }));
  return () => Object.values(made.template().toJson().resource!.fake_listener)[0].rule as { host?: string; path?: string }[];
}

describe("the rules of a listener", () => {
  it("are one to each host and path", () => {
    const rules = ruled([{ hosts: ["a.example", "b.example"], paths: ["/x", "/yy"] }]);
    expect(rules().map(({ host, path }) => `${host}${path}`)).toEqual(["a.example/yy", "b.example/yy", "a.example/x", "b.example/x"]);
  });

  it("hold in order of how specific they are, whatever the order of the program", () => {
    const matches = [{ paths: ["/api"] }, { hosts: ["a.example"] }, { paths: ["/api/v2"] }, { hosts: ["a.example"], paths: ["/api"] }];
    const order = (list: typeof matches) => ruled(list)().map(({ host = "", path = "" }) => host + path);
    expect(order(matches)).toEqual(["a.example/api", "a.example", "/api/v2", "/api"]);
    expect(order([...matches].reverse())).toEqual(order(matches));
  });

  it("may have hosts that only Terraform knows", () => {
    const made = balanced();
    expect(ruled([{ hosts: [made.token("one")] }, { hosts: [made.token("two")] }], made)().map(({ host }) => host).sort()).toEqual(["${var.one}", "${var.two}"]);
  });

  it("that overlap are refused where the cloud does not say which one holds", () => {
    const made = balanced({ without: [LoadBalancingCapability.RULE_PRECEDENCE] });
    ruled([{ paths: ["/api/"] }, { paths: ["/static/"] }], made);
    const other = balanced({ without: [LoadBalancingCapability.RULE_PRECEDENCE] });
    expect(gapsOf(() => ruled([{ paths: ["/api/"] }, { paths: ["/api/v2/"] }], other)).map(({ property }) => property)).toEqual(["addRule"]);
    const third = balanced({ without: [LoadBalancingCapability.RULE_PRECEDENCE] });
    expect(gapsOf(() => ruled([{ paths: ["/api/"] }, { hosts: ["a.example"] }], third)).map(({ property }) => property)).toEqual(["addRule"]);
  });

  it.each([
    [{}, "addRule"],
    [{ hosts: [] }, "hosts"],
    [{ paths: [] }, "paths"],
    [{ hosts: ["*.example.org"] }, "hosts[0]"],
    [{ hosts: ["Shop.example"] }, "hosts[0]"],
    [{ paths: ["api"] }, "paths[0]"],
    [{ paths: ["/a b"] }, "paths[0]"],
    [{ paths: ["/a?b"] }, "paths[0]"],
    [{ paths: ["/a", "/a"] }, "addRule"],
  ] as [Omit<ListenerRuleOptions, "targets">, string][])("are refused with %j", (rule, property) => {
    expect(faultOf(() => ruled([rule])).property).toBe(property);
  });

  it("are refused with a path or a list that only Terraform knows", () => {
    const made = balanced();
    expect(faultOf(() => ruled([{ paths: [made.token()] }], made)).property).toBe("paths[0]");
    const other = balanced();
    expect(faultOf(() => ruled([{ hosts: Fn.split(",", other.token()) }], other)).property).toBe("hosts");
  });

  it("are refused on a listener that does not understand HTTP", () => {
    const { balancer, group } = balanced();
    const listener = balancer.addListener("tcp", { protocol: ListenerProtocol.TCP, port: 80, defaultTargets: group({ protocol: TargetProtocol.TCP }) });
    const faults = faultsOf(() => listener.addRule({ hosts: ["a.example"], targets: group({}, "special") }));
    expect(faults.map(({ property }) => property)).toEqual(["addRule", "targets"]);
  });
});
