import { ListenerProtocol, LoadBalancer, TargetProtocol } from "archipel";
import type { Bench, ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";

/** An edge gateway has one list of rules, which changes in place when there is one more tunnel. */
function withOneList(testCase: ConformanceCase): ConformanceCase {
  const { capability, name } = testCase;
  const about = capability?.capabilityId.startsWith("network.vpn.") || name.startsWith("a tunnel ");
  return about ? { ...testCase, onlyAdds: false } : testCase;
}

/** One more load balancer, which only its network reaches. */
function another(bench: Bench): void {
  const balancer = new LoadBalancer(bench.scope, "another", { network: bench.network, publicIp: false });
  const defaultTargets = balancer.addTargetGroup("targets", { protocol: TargetProtocol.TCP, port: 8080 });
  balancer.addListener("listener", { protocol: ListenerProtocol.TCP, port: 4444, defaultTargets });
}

/** A load balancer has one listener, so what comes later is another load balancer. */
function withOneListener(testCase: ConformanceCase): ConformanceCase {
  const { build, capability } = testCase;
  const change = (bench: Bench): void => {
    build(bench);
    another(bench);
  };
  return capability?.capabilityId.startsWith("load-balancing.") ? { ...testCase, change } : testCase;
}

/** The cases of the suite as they are at Cloud Avenue. */
export const cases = conformanceCases().map(withOneList).map(withOneListener);
