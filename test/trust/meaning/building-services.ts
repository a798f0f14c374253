import { Bucket, ListenerProtocol, LoadBalancer, RemovalPolicy, Target, TargetProtocol, Volume } from "archipel";
import type { BenchOptions } from "archipel/testing";
import { placeOf } from "./attempts";
import type { Building } from "./building";
import type { BuiltListener } from "./built";
import type { Plan, Removal } from "./program";
import { Bench } from "../../../src/testing/conformance/bench";
import { databaseBase } from "../../../src/testing/conformance/databases-bench";

const LISTENERS = { tcp: ListenerProtocol.TCP, udp: ListenerProtocol.UDP, http: ListenerProtocol.HTTP };
const TARGETS = { tcp: TargetProtocol.TCP, udp: TargetProtocol.UDP, http: TargetProtocol.HTTP };

function policyOf(removal: Removal): RemovalPolicy | undefined {
  return removal === undefined ? undefined : removal === "protect" ? RemovalPolicy.PROTECT : RemovalPolicy.DESTROY;
}

/** Load balancers, databases, buckets and volumes of a plan, put onto the cloud of its servers. */
export function buildServices(building: Building, options: BenchOptions | undefined, plan: Plan): void {
  const { attempts, built, cloud } = building;
  const bench = new Bench(cloud, options);
  const inEffect = (asked: Removal): "protect" | "destroy" => asked ?? plan.removal ?? "protect";
  plan.balancers.forEach((one) => buildBalancer(building, one));
  for (const { network, from, removal } of plan.databases) {
    const inside = network === undefined ? undefined : building.networks[network % building.networks.length];
    const asks = [{ network: inside, publicAccessFrom: from && [...from] }, { network: inside }, { publicAccessFrom: [...(from ?? ["192.0.2.0/24"])] }];
    const { define } = databaseBase(bench);
    const meant = asks.filter((ask) => Object.values(ask).some((value) => value !== undefined)) as { readonly publicAccessFrom?: string[] }[];
    const made = attempts.first(meant, (ask, id) => define(id, { ...ask, removalPolicy: policyOf(removal) }));
    if (made !== undefined) {
      built.databases.push({ ...placeOf(made.thing), from: made.ask.publicAccessFrom ?? [], removal: inEffect(removal) });
    }
  }
  for (const { publicRead, removal } of plan.buckets) {
    const removalPolicy = policyOf(removal);
    const made = attempts.first([publicRead, false], (open, id) => new Bucket(attempts.scope, id, { publicRead: open, removalPolicy }));
    if (made !== undefined) {
      built.buckets.push({ ...placeOf(made.thing), publicRead: made.ask, removal: inEffect(removal) });
    }
  }
  for (const { on, removal } of plan.volumes) {
    const config = { sizeGib: bench.volumeSize, removalPolicy: policyOf(removal) };
    const made = attempts.first([config], (one, id) => new Volume(attempts.scope, id, one));
    const server = on === undefined && options?.volumesOnServers !== true ? undefined : building.servers[(on ?? 0) % building.servers.length];
    const attached = made && server && attempts.first([server], (one) => one.attachVolume(made.thing));
    if (made !== undefined && attached === undefined && options?.volumesOnServers === true) {
      attempts.scope.node.tryRemoveChild(made.thing.node.id); // where volumes exist on servers only
    } else if (made !== undefined) {
      built.volumes.push({ ...placeOf(made.thing), removal: inEffect(removal) });
    }
  }
  built.refused = attempts.refused;
}

function buildBalancer({ attempts, built, networks, servers }: Building, planned: Plan["balancers"][number]): void {
  const number = planned.network % networks.length;
  const network = networks[number];
  const kinds = [planned.public, !planned.public];
  const made = network && attempts.first(kinds, (publicIp, id) => new LoadBalancer(attempts.scope, id, { network, publicIp }));
  if (made === undefined) {
    return;
  }
  const listeners: BuiltListener[] = [];
  const members = servers.filter((_, index) => built.servers[index].network === number).slice(0, planned.targets);
  for (const { port, protocol, allowed } of planned.listeners) {
    const asks = [{ protocol, allowed }, { protocol: "tcp" as const, allowed }, { protocol: "tcp" as const, allowed: [] }];
    const listener = attempts.first(asks, (ask, id) => {
      const targets = members.map((server) => Target.server(server));
      const defaultTargets = made.thing.addTargetGroup(`${id}-targets`, { protocol: TARGETS[ask.protocol], port: 8080, targets });
      const allowedCidrs = ask.allowed.length === 0 ? undefined : [...ask.allowed];
      made.thing.addListener(id, { protocol: LISTENERS[ask.protocol], port, defaultTargets, allowedCidrs });
    });
    if (listener !== undefined) {
      listeners.push({ port, ...listener.ask });
    }
  }
  built.balancers.push({ ...placeOf(made.thing), public: made.ask, network: number, listeners });
}
