import { TerraformOutput } from "cdktf";
import { HealthCheck, ListenerProtocol, LoadBalancer, Target, TargetProtocol } from "archipel";
import type { Bench, ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";
import { withOneListener } from "../../support/filled-balancers";

const SERVICE = "load-balancing.";

/** Cases whose load balancers have no listener, with or without what the case is about. */
const LISTENERLESS = ["load-balancer", "zone", "tags", "certificate.pem", "http", "https", "allowed-cidrs"].map((id) => `${SERVICE}${id}`);

/** A load balancer before servers, all of whose listeners check them in one way. */
function checked(bench: Bench, protocol: TargetProtocol, healthCheck: HealthCheck | undefined, ports: readonly number[]): void {
  const balancer = new LoadBalancer(bench.scope, "balancer", { network: bench.network });
  ports.forEach((port) => {
    const defaultTargets = balancer.addTargetGroup(`targets-${port}`, { protocol, port: 8080, healthCheck });
    balancer.addListener(`listener-${port}`, { protocol: protocol === TargetProtocol.HTTP ? ListenerProtocol.HTTP : ListenerProtocol.TCP, port, defaultTargets });
  });
}

/** A health check is the whole load balancer's, so that every group of the case has it. */
function withCheck(testCase: ConformanceCase, protocol: TargetProtocol, healthCheck: HealthCheck, shown: readonly string[]): ConformanceCase {
  return {
    ...testCase,
    build: (bench) => checked(bench, protocol, healthCheck, [80]),
    without: (bench) => checked(bench, protocol, undefined, [80]),
    change: (bench) => checked(bench, protocol, healthCheck, [80, 443]),
    shows: () => shown,
  };
}

/** Connections to servers, without the private address, which OUTSCALE does not tell. */
function served(bench: Bench, ids: readonly string[]): void {
  const balancer = new LoadBalancer(bench.scope, "balancer", { network: bench.network });
  const defaultTargets = balancer.addTargetGroup("targets", { protocol: TargetProtocol.TCP, port: 8080, targets: ids.map((id) => Target.server(bench.server(id))) });
  balancer.addListener("listener", { protocol: ListenerProtocol.TCP, port: 4443, defaultTargets });
  new TerraformOutput(bench.scope, "reached-at", { value: `${balancer.address} ${balancer.publicIp}` });
}

const OWN: Readonly<Record<string, (testCase: ConformanceCase) => ConformanceCase>> = {
  "targets are checked by HTTP": (testCase) => withCheck(testCase, TargetProtocol.HTTP, HealthCheck.http({ path: "/healthy" }), ["/healthy"]),
  "targets are checked on another port": (testCase) => withCheck(testCase, TargetProtocol.TCP, HealthCheck.tcp({ port: 9377 }), ["9377"]),
  "a load balancer sends connections to servers": (testCase) => ({
    ...testCase,
    build: (bench) => served(bench, ["one", "two"]),
    change: (bench) => served(bench, ["one", "two", "three"]),
    reordered: (bench) => served(bench, ["two", "one"]),
  }),
};

/** Listeners are parts of their load balancer, so that one more changes that in place. */
function adapted(testCase: ConformanceCase): ConformanceCase {
  const { name, capability } = testCase;
  const own = OWN[name]?.(testCase) ?? testCase;
  const filled = LISTENERLESS.includes(capability?.capabilityId ?? "") ? withOneListener(own) : own;
  return capability?.capabilityId.startsWith(SERVICE) ? { ...filled, onlyAdds: false } : filled;
}

/** The cases of the suite as they are at OUTSCALE. */
export const cases = conformanceCases().map(adapted);
