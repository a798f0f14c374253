import { LoadBalancer, ListenerProtocol, Target, TargetGroup, TargetProtocol } from "archipel";
import type { Bench, ConformanceCase, Program } from "archipel/testing";

/** An address that no case uses. */
const ADDRESS = "10.0.0.98";

/** Gives each target group one target more: some clouds make no listener whose group has none. */
export function fillGroups(bench: Bench): void {
  const groups = bench.scope.node.findAll().filter((construct) => construct instanceof TargetGroup);
  groups.forEach((group) => group.addTarget(Target.address(ADDRESS)));
}

/** Gives each load balancer one listener more, of the kind that it has already: some clouds make no load balancer that has none. */
export function fillBalancers(bench: Bench): void {
  const balancers = bench.scope.node.findAll().filter((construct) => construct instanceof LoadBalancer);
  balancers.forEach((balancer) => {
    const byHttp = balancer.node.children.some((child) => child instanceof TargetGroup && child.protocol === TargetProtocol.HTTP);
    const defaultTargets = balancer.addTargetGroup("filled", { protocol: byHttp ? TargetProtocol.HTTP : TargetProtocol.TCP, port: 8080 });
    balancer.addListener("filled-listener", { protocol: byHttp ? ListenerProtocol.HTTP : ListenerProtocol.TCP, port: 4441, defaultTargets });
  });
}

function after(testCase: ConformanceCase, fill: (bench: Bench) => void): ConformanceCase {
  const filled = (program: Program): Program => (bench) => {
    program(bench);
    fill(bench);
  };
  const { build, change, without, reordered } = testCase;
  return {
    ...testCase,
    build: filled(build),
    change: filled(change),
    without: without && filled(without),
    reordered: reordered && filled(reordered),
  };
}

/** A case whose target groups have targets. */
export const withTargets = (testCase: ConformanceCase): ConformanceCase => after(testCase, fillGroups);

/** A case whose load balancers have listeners. */
export const withOneListener = (testCase: ConformanceCase): ConformanceCase => after(testCase, fillBalancers);

/** A case whose load balancers have listeners, and its target groups targets. */
export const withListeners = (testCase: ConformanceCase): ConformanceCase =>
  after(testCase, (bench) => {
    fillBalancers(bench);
    fillGroups(bench);
  });
