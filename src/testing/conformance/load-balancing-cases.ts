import { TerraformOutput, TerraformVariable } from "cdktf";
import { GROUP } from "./autoscaling-cases";
import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import { SERVER } from "./compute-cases";
import { EXISTING_NAME, PEM_CERTIFICATE } from "./keys";
import type { Capability } from "../../core/capability";
import { LoadBalancingCapability as L } from "../../load-balancing/capabilities";
import { Certificate } from "../../load-balancing/certificate-source";
import { HealthCheck } from "../../load-balancing/health-check";
import type { Listener, ListenerOptions } from "../../load-balancing/listener";
import type { ListenerRuleOptions } from "../../load-balancing/listener-rules";
import { LoadBalancer } from "../../load-balancing/load-balancer";
import type { LoadBalancerProps } from "../../load-balancing/load-balancer-props";
import { BalancingAlgorithm, ListenerProtocol, TargetProtocol } from "../../load-balancing/protocols";
import { Stickiness } from "../../load-balancing/stickiness";
import { Target } from "../../load-balancing/target";
import type { TargetGroup, TargetGroupOptions } from "../../load-balancing/target-group";
import { NetworkCapability as N } from "../../network/capabilities";
import { Network } from "../../network/network";

/** What every load balancer needs. */
const BALANCER: readonly Capability[] = [L.LOAD_BALANCER, N.NETWORK];

function balancer(bench: Bench, props: Partial<LoadBalancerProps> = {}): LoadBalancer {
  return new LoadBalancer(bench.scope, "balancer", props.network ? props : { network: bench.network, ...props });
}

function group(owner: LoadBalancer, props: Partial<TargetGroupOptions> = {}, id = "targets"): TargetGroup {
  return owner.addTargetGroup(id, { protocol: TargetProtocol.TCP, port: 8080, ...props });
}

/**
 * A change that leaves alone what is there: another port. Its targets and algorithm are those that are there, as some clouds have them once for a whole
 * load balancer; and it is for HTTP where that is there, as some clouds have another load balancer for it.
 */
function more(owner: LoadBalancer, { targets, algorithm, protocol }: Partial<TargetGroupOptions> = {}): void {
  const byHttp = protocol === TargetProtocol.HTTP;
  const defaultTargets = group(owner, { targets, algorithm, protocol: byHttp ? protocol : TargetProtocol.TCP }, "more");
  owner.addListener("more-listener", { protocol: byHttp ? ListenerProtocol.HTTP : ListenerProtocol.TCP, port: 4444, defaultTargets });
}

/** A case about one property of a load balancer. */
function balancerCase(
  name: string,
  capability: Capability,
  props: (bench: Bench) => Partial<LoadBalancerProps>,
  rest: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name,
    capability,
    requires: BALANCER,
    build: (bench) => void balancer(bench, props(bench)),
    without: (bench) => void balancer(bench),
    change: (bench) => more(balancer(bench, props(bench))),
    onlyAdds: true,
    ...rest,
  };
}

/** A group with a listener that sends to it, as on some clouds a group is a part of its listeners. */
function used(owner: LoadBalancer, props: Partial<TargetGroupOptions>): void {
  const protocol = props.protocol === TargetProtocol.HTTP ? ListenerProtocol.HTTP : ListenerProtocol.TCP;
  owner.addListener("used", { protocol, port: 4442, defaultTargets: group(owner, props) });
}

/** A case about one property of a target group. */
function groupCase(name: string, capability: Capability, props: Partial<TargetGroupOptions>, rest: Partial<ConformanceCase> = {}): ConformanceCase {
  const { protocol = TargetProtocol.TCP } = props;
  return {
    name,
    capability,
    requires: protocol === TargetProtocol.HTTP ? [...BALANCER, L.HTTP] : BALANCER,
    build: (bench) => void used(balancer(bench), props),
    without: (bench) => void used(balancer(bench), { protocol }),
    change: (bench) => {
      const owner = balancer(bench);
      used(owner, props);
      more(owner, props);
    },
    onlyAdds: true,
    ...rest,
  };
}

/** A case about a listener; the change adds a target group. */
function listenerCase(
  name: string,
  capability: Capability,
  options: (owner: LoadBalancer, bench: Bench) => Omit<ListenerOptions, "defaultTargets" | "port">,
  rest: Partial<ConformanceCase> = {},
): ConformanceCase {
  const define = (bench: Bench, isMore = false): void => {
    const owner = balancer(bench);
    const given = options(owner, bench);
    const protocol = FITTING[given.protocol];
    owner.addListener("listener", { port: 4443, ...given, defaultTargets: group(owner, { protocol }) });
    if (isMore) {
      more(owner, { protocol });
    }
  };
  return {
    name,
    capability,
    requires: BALANCER,
    build: (bench) => define(bench),
    without: (bench) => void group(balancer(bench)),
    change: (bench) => define(bench, true),
    onlyAdds: true,
    linked: ["targets"],
    ...rest,
  };
}

const FITTING = {
  [ListenerProtocol.TCP]: TargetProtocol.TCP,
  [ListenerProtocol.UDP]: TargetProtocol.UDP,
  [ListenerProtocol.HTTP]: TargetProtocol.HTTP,
  [ListenerProtocol.HTTPS]: TargetProtocol.HTTP,
};

type Matches = Omit<ListenerRuleOptions, "targets">;

/** A case about the rules of a listener; the change adds a rule that excludes the others. */
function ruleCase(
  name: string,
  capability: Capability,
  rules: readonly Matches[],
  further: Matches,
  rest: Partial<ConformanceCase> = {},
): ConformanceCase {
  const define = (bench: Bench, matches: readonly Matches[]): Listener => {
    const owner = balancer(bench);
    const targets = group(owner, { protocol: TargetProtocol.HTTP });
    const special = group(owner, { protocol: TargetProtocol.HTTP, port: 9090 }, "special");
    const listener = owner.addListener("listener", { protocol: ListenerProtocol.HTTP, port: 80, defaultTargets: targets });
    matches.forEach((match) => listener.addRule({ ...match, targets: special }));
    return listener;
  };
  return {
    name,
    capability,
    requires: [...BALANCER, L.HTTP],
    build: (bench) => void define(bench, rules),
    without: (bench) => void define(bench, []),
    change: (bench) => void define(bench, [...rules, further]),
    reordered: (bench) => void define(bench, [...rules].reverse()),
    linked: ["special"],
    ...rest,
  };
}

/** No key of any certificate: a cloud that looks inside refuses it, so the cases that use it count as using what exists elsewhere. */
function privateKey(bench: Bench): string {
  return new TerraformVariable(bench.scope, "key", { sensitive: true, default: "not a key" }).stringValue;
}

/** Cases about load balancing. */
export function loadBalancingCases(): ConformanceCase[] {
  const served = (bench: Bench, ids: readonly string[]): void => {
    const owner = balancer(bench);
    const targets = group(owner, { targets: ids.map((id) => Target.server(bench.server(id))) });
    owner.addListener("listener", { protocol: ListenerProtocol.TCP, port: 4443, defaultTargets: targets });
    new TerraformOutput(bench.scope, "reached-at", { value: `${owner.address} ${owner.publicIp} ${owner.privateIp}` });
  };
  const grouped = (bench: Bench, count: number): void => {
    used(balancer(bench, { publicIp: false }), { targets: [Target.group(bench.group("web", count))] });
  };
  const address = "10.0.0.99";
  return [
    balancerCase("a load balancer is defined", L.LOAD_BALANCER, () => ({}), { requires: [N.NETWORK], without: undefined, linked: ["net"] }),
    balancerCase(
      "a load balancer stands on an existing network whose subnets are not known",
      L.NETWORK_WITHOUT_SUBNET,
      (bench) => ({ network: Network.fromNetworkAttributes(bench.scope, "existing", { networkId: bench.existingId }) }),
      { shows: (bench) => [bench.existingId], usesExisting: true },
    ),
    balancerCase("a load balancer has the private address it asks for", L.FIXED_PRIVATE_IP, () => ({ privateIp: "10.0.0.78" }), { shows: () => ["10.0.0.78"] }),
    balancerCase("a load balancer is of the size it asks for", L.SIZE, (bench) => ({ size: sizeOn(bench) }), {
      shows: (bench) => [sizeOn(bench)],
      usesExisting: true,
    }),
    balancerCase("a load balancer is put in the zone it asks for", L.ZONE, (bench) => ({ zone: zoneOn(bench) }), { shows: (bench) => [zoneOn(bench)] }),
    balancerCase("a load balancer carries its tags", L.TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
    {
      name: "a load balancer sends connections to servers",
      requires: [...BALANCER, ...SERVER],
      build: (bench) => served(bench, ["one", "two"]),
      change: (bench) => served(bench, ["one", "two", "three"]),
      reordered: (bench) => served(bench, ["two", "one"]),
      linked: ["net", "targets"],
    },
    {
      name: "a load balancer without a public address sends connections to a server group",
      requires: [...BALANCER, ...SERVER],
      build: (bench) => grouped(bench, 2),
      change: (bench) => grouped(bench, 3),
    },
    listenerCase("a load balancer takes datagrams", L.UDP, () => ({ protocol: ListenerProtocol.UDP })),
    listenerCase("a load balancer takes requests by HTTP", L.HTTP, () => ({ protocol: ListenerProtocol.HTTP })),
    listenerCase(
      "a load balancer ends TLS by a certificate that exists",
      L.HTTPS,
      (owner, bench) => ({ protocol: ListenerProtocol.HTTPS, certificates: [owner.addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, privateKey: privateKey(bench) }))] }),
      { requires: [...BALANCER, L.HTTP, L.CERTIFICATE_PEM], without: (bench) => void group(balancer(bench), { protocol: TargetProtocol.HTTP }), linked: ["targets", "site"], usesExisting: true },
    ),
    {
      name: "a load balancer has a certificate of one's own",
      capability: L.CERTIFICATE_PEM,
      requires: BALANCER,
      build: (bench) => void balancer(bench).addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE, privateKey: privateKey(bench) })),
      without: (bench) => void balancer(bench),
      change: (bench) => {
        const owner = balancer(bench);
        owner.addCertificate("site", Certificate.fromPem({ certificate: PEM_CERTIFICATE, chain: PEM_CERTIFICATE, privateKey: privateKey(bench) }));
        more(owner);
      },
      onlyAdds: true,
      shows: () => [PEM_CERTIFICATE.split("\n")[1]],
      usesExisting: true,
    },
    {
      name: "a load balancer has a certificate by Let's Encrypt",
      capability: L.CERTIFICATE_LETS_ENCRYPT,
      requires: BALANCER,
      build: (bench) => void balancer(bench).addCertificate("site", Certificate.letsEncrypt(["www.shop.example", "shop.example"])),
      without: (bench) => void balancer(bench),
      change: (bench) => {
        const owner = balancer(bench);
        owner.addCertificate("site", Certificate.letsEncrypt(["www.shop.example", "shop.example"]));
        more(owner);
      },
      onlyAdds: true,
      shows: () => ["www.shop.example", "shop.example"],
    },
    listenerCase("a listener lets chosen addresses in only", L.ALLOWED_CIDRS, () => ({ protocol: ListenerProtocol.TCP, allowedCidrs: ["198.51.100.0/24"] }), {
      shows: () => ["198.51.100.0/24"],
    }),
    ruleCase("requests for a host go elsewhere", L.RULE_HOST, [{ hosts: ["api.shop.example", "www.shop.example"] }], { hosts: ["shop.example"] }, {
      shows: () => ["api.shop.example", "www.shop.example"],
    }),
    ruleCase("requests for a path go elsewhere", L.RULE_PATH, [{ paths: ["/api/"] }, { paths: ["/static/"] }], { paths: ["/login/"] }, {
      shows: () => ["/api/", "/static/"],
    }),
    ruleCase(
      "requests for a path of a host go elsewhere",
      L.RULE_HOST_AND_PATH,
      [{ hosts: ["shop.example"], paths: ["/api/"] }, { hosts: ["shop.example"], paths: ["/static/"] }],
      { hosts: ["shop.example"], paths: ["/login/"] },
      { shows: () => ["shop.example", "/api/"] },
    ),
    ruleCase(
      "of several rules that match the most specific holds",
      L.RULE_PRECEDENCE,
      [{ paths: ["/api/"] }, { hosts: ["shop.example"] }, { paths: ["/api/v2/"] }],
      { paths: ["/api/v3/"] },
      { requires: [...BALANCER, L.HTTP, L.RULE_HOST, L.RULE_PATH], shows: () => ["/api/v2/"] },
    ),
    groupCase("clients stay on a target by a cookie of the load balancer", L.STICKY_COOKIE, { protocol: TargetProtocol.HTTP, stickiness: Stickiness.cookie() }),
    groupCase("clients stay on a target by their address", L.STICKY_SOURCE_IP, { stickiness: Stickiness.sourceIp() }),
    groupCase(
      "clients stay on a target by a cookie of the application",
      L.STICKY_APPLICATION_COOKIE,
      { protocol: TargetProtocol.HTTP, stickiness: Stickiness.applicationCookie("conformance-session") },
      { shows: () => ["conformance-session"] },
    ),
    groupCase("connections go to the target with the fewest", L.LEAST_CONNECTIONS, { algorithm: BalancingAlgorithm.LEAST_CONNECTIONS }),
    groupCase("the client's address chooses the target", L.SOURCE_IP, { algorithm: BalancingAlgorithm.SOURCE_IP }),
    groupCase(
      "targets are checked by HTTP",
      L.HEALTH_CHECK_HTTP,
      { protocol: TargetProtocol.HTTP, healthCheck: HealthCheck.http({ path: "/healthy", expectedStatus: 204, host: "shop.example" }) },
      { shows: () => ["/healthy", "204", "shop.example"] },
    ),
    groupCase(
      "targets are checked on another port",
      L.HEALTH_CHECK_PORT,
      { healthCheck: HealthCheck.tcp({ port: 9377 }), targets: [Target.address(address)] },
      { shows: () => ["9377"] },
    ),
    groupCase("a target listens on a port of its own", L.TARGET_PORT, { targets: [Target.address(address, { port: 9378 })] }, { shows: () => [address, "9378"] }),
    groupCase("a target gets more of the traffic than others", L.TARGET_WEIGHT, { targets: [Target.address(address, { weight: 37 })] }, {
      without: (bench) => void used(balancer(bench), { targets: [Target.address(address)] }),
      shows: () => ["37"],
    }),
    groupCase("targets are the servers of an auto scaling group, however many there are", L.TARGET_AUTO_SCALING_GROUP, {}, {
      requires: [...BALANCER, ...GROUP],
      build: (bench) => scaled(bench),
      without: (bench) => {
        bench.autoScalingGroup("workers");
        used(balancer(bench), {});
      },
      change: (bench) => {
        scaled(bench);
        bench.autoScalingGroup("more");
      },
      joined: [["targets", "workers"]],
    }),
    groupCase("targets learn the client's address by the PROXY protocol", L.PROXY_PROTOCOL, { proxyProtocol: true }),
  ];
}

/** A load balancer before a group that the cloud counts. */
function scaled(bench: Bench): void {
  used(balancer(bench), { targets: [Target.autoScalingGroup(bench.autoScalingGroup("workers"))] });
}

function sizeOn(bench: Bench): string {
  const sizes = bench.cloud.loadBalancing?.sizes ?? [EXISTING_NAME];
  return sizes[sizes.length - 1];
}

/** A zone other than the cloud's own, the second of the region: not every zone has load balancers. */
function zoneOn(bench: Bench): string {
  return (bench.cloud.region.zones ?? []).find((zone) => zone !== bench.cloud.zone) ?? bench.zone;
}
