import { HealthCheck, ListenerProtocol, LoadBalancer, TargetProtocol } from "archipel";
import type { Bench, ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";
import { withListeners } from "../../support/filled-balancers";
import { withOwners } from "../../support/owned-databases";

/** A cluster of another program gets no nodes: they are a part of the cluster's own resource. A test in kubernetes.test.ts tries it. */
const ELSEWHERE = "an existing cluster gets nodes";
/** There is no cluster without nodes, so that the case differs from none at all. */
const FIRST_NODES = "a pool of nodes grows";
const WITH_PARTS = ["load-balancing.", "kubernetes."];

/** Listeners, pools of targets and pools of nodes are parts of what they belong to, so that more of them change that in place. */
function withParts(testCase: ConformanceCase): ConformanceCase {
  const { capability, name, linked = [] } = testCase;
  const about = WITH_PARTS.some((service) => capability?.capabilityId.startsWith(service)) || name.startsWith("a cluster ");
  const without = name === FIRST_NODES ? (bench: Bench): unknown => bench.network : testCase.without;
  return about ? { ...testCase, without, onlyAdds: false, linked: linked.filter((id) => id !== "cluster") } : testCase;
}

/** A load balancer whose targets are asked for a path. */
function askedByHttp(bench: Bench, ports: readonly number[], healthCheck?: HealthCheck): void {
  const balancer = new LoadBalancer(bench.scope, "balancer", { network: bench.network });
  ports.forEach((port) => {
    const defaultTargets = balancer.addTargetGroup(`targets-${port}`, { protocol: TargetProtocol.HTTP, port: 8080, healthCheck });
    balancer.addListener(`listener-${port}`, { protocol: ListenerProtocol.HTTP, port, defaultTargets });
  });
}

/** Health checks name no host at STACKIT. A test in application-load-balancing.test.ts tries it. */
function withoutHost(testCase: ConformanceCase): ConformanceCase {
  if (testCase.name !== "targets are checked by HTTP") {
    return testCase;
  }
  const healthCheck = HealthCheck.http({ path: "/healthy", expectedStatus: 204 });
  return {
    ...testCase,
    build: (bench) => askedByHttp(bench, [80], healthCheck),
    without: (bench) => askedByHttp(bench, [80]),
    change: (bench) => askedByHttp(bench, [80, 81], healthCheck),
    shows: () => ["/healthy", "204"],
  };
}

/** The cases of the suite as they are at STACKIT: load balancers have listeners, these have targets, and logical databases owners. */
export const cases = conformanceCases()
  .filter(({ name }) => name !== ELSEWHERE)
  .map(withoutHost)
  .map(withParts)
  .map(withListeners)
  .map(withOwners);
