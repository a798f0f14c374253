import { HealthCheck, ListenerProtocol, LoadBalancer, TargetProtocol } from "archipel";
import type { Bench, ConformanceCase } from "archipel/testing";
import { conformanceCases } from "archipel/testing";
import { withTargets } from "../../support/filled-balancers";
import { withOwners } from "../../support/owned-databases";

/** A load balancer takes connections from one LAN to another, so that it has a public address. A test in load-balancing.test.ts tries it. */
const ON_ONE_LAN = "a load balancer without a public address sends connections to a server group";

/** A target group is a resource of its own only where it is asked by HTTP; else it is a part of its listeners. load-balancing.test.ts looks there. */
const BY_TCP = "a load balancer sends connections to servers";

function withFoldedTargets(testCase: ConformanceCase): ConformanceCase {
  return testCase.name === BY_TCP ? { ...testCase, linked: ["net"] } : testCase;
}

const BY_HTTP = "targets are checked by HTTP";

/** Health checks at IONOS name no host. A test in http-load-balancing.test.ts tries it. */
function withoutHost(testCase: ConformanceCase): ConformanceCase {
  const checked = (ports: readonly number[]) => (bench: Bench): void => {
    const balancer = new LoadBalancer(bench.scope, "balancer", { network: bench.network });
    const healthCheck = HealthCheck.http({ path: "/healthy", expectedStatus: 204 });
    for (const port of ports) {
      const defaultTargets = balancer.addTargetGroup(`group-${port}`, { protocol: TargetProtocol.HTTP, port: 8080, healthCheck });
      balancer.addListener(`listener-${port}`, { protocol: ListenerProtocol.HTTP, port, defaultTargets });
    }
  };
  return testCase.name === BY_HTTP ? { ...testCase, build: checked([4442]), change: checked([4442, 4444]), shows: () => ["/healthy", "204"] } : testCase;
}

/** The cases of the suite as they are at IONOS: listeners have targets, and logical databases have owners. */
export const cases = conformanceCases()
  .filter(({ name }) => name !== ON_ONE_LAN)
  .map(withFoldedTargets)
  .map(withoutHost)
  .map(withTargets)
  .map(withOwners);
