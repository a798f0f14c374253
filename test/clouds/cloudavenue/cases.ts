import { Listener, ListenerProtocol, LoadBalancer, TargetProtocol } from "archipel";
import type { Bench, ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";

/** An edge gateway has one list of rules, which changes in place when there is one more tunnel. */
function withOneList(testCase: ConformanceCase): ConformanceCase {
  const { capability, name } = testCase;
  const about = capability?.capabilityId.startsWith("network.vpn.") || name.startsWith("a tunnel ");
  return about ? { ...testCase, onlyAdds: false } : testCase;
}

/** Gives each load balancer a listener that has none: before it listens, nothing leads to it. */
function listen(bench: Bench): void {
  const balancers = bench.scope.node.findAll().filter((construct) => construct instanceof LoadBalancer);
  const silent = balancers.filter((balancer) => !balancer.node.children.some((child) => child instanceof Listener));
  silent.forEach((balancer) => {
    const defaultTargets = balancer.addTargetGroup("filled", { protocol: TargetProtocol.TCP, port: 8080 });
    balancer.addListener("filled-listener", { protocol: ListenerProtocol.TCP, port: 4441, defaultTargets });
  });
}

/** A load balancer has one listener, so what comes later is another load balancer, which only its network reaches. */
function withOneListener(testCase: ConformanceCase): ConformanceCase {
  const build = (bench: Bench): void => {
    testCase.build(bench);
    listen(bench);
  };
  const change = (bench: Bench): void => {
    build(bench);
    new LoadBalancer(bench.scope, "another", { network: bench.network, publicIp: false });
    listen(bench);
  };
  return testCase.capability?.capabilityId.startsWith("load-balancing.") ? { ...testCase, build, change } : testCase;
}

/** The cases of the suite as they are at Cloud Avenue. */
export const cases = conformanceCases().map(withOneList).map(withOneListener);
