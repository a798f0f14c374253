import {
  AutoScalingCapability as A, AutoScalingGroup, BalancingAlgorithm, Certificate, ComputeCapability as C, GroupHealthCheck, HealthCheck,
  ListenerProtocol, LoadBalancer, LoadBalancerCertificate,
  LoadBalancingCapability as L, NetworkCapability as N, Stickiness, Target, TargetProtocol, Weekday,
} from "archipel";
import type { TargetGroup } from "archipel";
import { PEM_CERTIFICATE } from "archipel/testing";
import { cloudInit, image, key, machine, server } from "./compute";
import { network, secretText } from "./network";
import type { Kind } from "../kind";
import type { World } from "../world";

const GROUP = [A.GROUP, C.SERVER, N.FIREWALL];

/** A group that the cloud counts. */
function scalingGroup(world: World): AutoScalingGroup {
  const { dice } = world;
  const inside = world.offers(A.NETWORK) && world.offers(N.NETWORK);
  const range = { minSize: 1, maxSize: dice.int(2, 4) };
  const byCpu = (): object => ({ scaleOnCpu: { scaleOutAbove: 80, scaleInBelow: 30 } });
  const size = world.offers(A.SIZE_RANGE) && dice.chance(0.6)
    ? { ...range, ...(world.offers(A.SIZE_RANGE_BY_HAND) && dice.chance(0.6) ? {} : byCpu()) }
    : { minSize: 2, maxSize: 2 };
  const own = world.make(AutoScalingGroup, {
    machine: machine(world),
    image: image(world),
    ...size,
    ...(inside ? { network: network(world) } : {}),
    publicIp: !inside || !world.offers(A.PRIVATE_ONLY),
    ...(world.offers(A.WITHOUT_SSH_KEY) ? {} : { sshKeys: [key(world)] }),
    ...world.some([
      [C.USER_DATA, () => ({ cloudInit: cloudInit(world) })],
      [A.TAGS, () => ({ tags: world.tags() })],
      [A.HEALTH_CHECK_LOAD_BALANCER, () => ({ healthCheck: GroupHealthCheck.LOAD_BALANCER })],
      [A.HEALTH_CHECK_PERIOD, () => ({ healthCheckPeriodMinutes: dice.pick([5, 15]) })],
      [undefined, () => ({ name: `group-${world.nextId()}` })],
    ], 0.2),
  });
  if (size.maxSize > size.minSize && world.offers(A.SCHEDULE) && dice.chance(0.4)) {
    world.call(own, "scaleOnSchedule", world.id("at"), { time: "07:31", weekdays: [Weekday.MONDAY], size: 2 });
  }
  return own;
}

function targets(world: World): Target[] {
  const { dice } = world;
  const options = world.some([[L.TARGET_PORT, () => ({ port: 9378 })], [L.TARGET_WEIGHT, () => ({ weight: 37 })]], 0.2);
  return dice.pick<() => Target[]>([
    () => [],
    () => (world.offers(C.SERVER) ? [world.call(Target, "server", server(world), options)] : []),
    () => [world.call(Target, "address", world.text("10.0.0.99"), options)],
  ])();
}

function groupOf(world: World, owner: LoadBalancer, protocol: TargetProtocol): TargetGroup {
  const isHttp = protocol === TargetProtocol.HTTP;
  return world.call(owner, "addTargetGroup", world.id("targets"), {
    protocol,
    port: world.dice.pick([8080, 80, 9000]),
    targets: targets(world),
    ...world.some([
      [L.LEAST_CONNECTIONS, () => ({ algorithm: BalancingAlgorithm.LEAST_CONNECTIONS })],
      [L.HEALTH_CHECK_HTTP, () => (isHttp ? { healthCheck: world.call(HealthCheck, "http", { path: "/healthy", expectedStatus: 204 }) } : {})],
      [L.STICKY_COOKIE, () => (isHttp ? { stickiness: Stickiness.cookie() } : {})],
      [L.PROXY_PROTOCOL, () => (protocol === TargetProtocol.TCP ? { proxyProtocol: true } : {})],
    ], 0.15),
  });
}

/** A load balancer. */
function balancer(world: World): LoadBalancer {
  return world.make(LoadBalancer, {
    network: network(world),
    ...world.some([[L.TAGS, () => ({ tags: world.tags() })], [undefined, () => ({ name: `lb-${world.nextId()}` })], [undefined, () =>
      ({ publicIp: false })]], 0.15),
  });
}

function served(world: World): void {
  const { dice } = world;
  const own = balancer(world);
  const byHttp = world.offers(L.HTTP) && dice.chance(0.5);
  if (byHttp) {
    const isSecure = world.offers(L.HTTPS) && world.offers(L.CERTIFICATE_PEM) && dice.chance(0.3);
    const pem = (): Certificate => world.call(Certificate, "fromPem", { certificate: PEM_CERTIFICATE, privateKey: secretText(world) });
    const certificates = isSecure ? [world.call<LoadBalancerCertificate>(own, "addCertificate", world.id("site"), pem())] : undefined;
    const listener = world.call<object>(own, "addListener", world.id("listener"), {
      protocol: isSecure ? ListenerProtocol.HTTPS : ListenerProtocol.HTTP, port: isSecure ? 443 : 80, certificates, defaultTargets: groupOf(world,
        own, TargetProtocol.HTTP),
    });
    if (world.offers(L.RULE_PATH) && dice.chance(0.3)) {
      world.call(listener, "addRule", { paths: ["/api/"], targets: groupOf(world, own, TargetProtocol.HTTP) });
    }
  } else {
    const limits = world.some([[L.ALLOWED_CIDRS, () => ({ allowedCidrs: ["198.51.100.0/24"] })]], 0.2);
    world.call(own, "addListener", world.id("listener"), {
      protocol: ListenerProtocol.TCP, port: dice.pick([443, 8443, 5432]),
      defaultTargets: groupOf(world, own, TargetProtocol.TCP), ...limits,
    });
  }
}

/** Load balancers, and groups that grow. */
export const BALANCING_KINDS: readonly Kind[] = [
  { name: "load balancer", covers: ["LoadBalancer", "Listener", "TargetGroup"], needs: [L.LOAD_BALANCER, N.NETWORK], define: served },
  {
    name: "certificate",
    covers: ["LoadBalancerCertificate"],
    needs: [L.LOAD_BALANCER, N.NETWORK, L.CERTIFICATE_PEM],
    define: (world) => void world.call(balancer(world), "addCertificate", world.id("site"), world.call(Certificate, "fromPem",
      { certificate: PEM_CERTIFICATE, privateKey: secretText(world) })),
  },
  {
    name: "certificate by Let's Encrypt",
    covers: [],
    needs: [L.LOAD_BALANCER, N.NETWORK, L.CERTIFICATE_LETS_ENCRYPT],
    define: (world) => void world.call(balancer(world), "addCertificate", world.id("site"), world.call(Certificate, "letsEncrypt",
      ["www.shop.example"])),
  },
  { name: "auto scaling group", covers: ["AutoScalingGroup"], needs: GROUP, define: (world) => void scalingGroup(world) },
  {
    name: "group before which a load balancer stands",
    covers: [],
    needs: [...GROUP, L.LOAD_BALANCER, N.NETWORK, L.TARGET_AUTO_SCALING_GROUP],
    define: (world) => {
      const group = scalingGroup(world);
      const own = balancer(world);
      const defaultTargets = world.call(own, "addTargetGroup", world.id("targets"), {
        protocol: TargetProtocol.TCP, port: 80,
        targets: [world.call(Target, "autoScalingGroup", group)],
      });
      world.call(own, "addListener", world.id("listener"), { protocol: ListenerProtocol.TCP, port: 80, defaultTargets });
    },
  },
  {
    name: "existing load balancer",
    covers: [],
    needs: [],
    define: (world) => {
      world.call(LoadBalancer, "fromLoadBalancerAttributes", world.scope, world.id("lb"), {
        loadBalancerId: world.bench.existingId,
        address: world.text("192.0.2.8"),
      });
      world.call(LoadBalancerCertificate, "fromCertificateId", world.scope, world.id("certificate"), world.bench.existingId);
    },
  },
];
