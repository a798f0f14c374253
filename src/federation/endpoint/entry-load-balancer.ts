import type { EndpointPortSpec } from "./endpoint-port";
import { speaksHttp } from "./endpoint-port";
import type { EntryHome } from "./entry-home";
import type { Server } from "../../compute/server";
import type { Capability } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";
import { LoadBalancer } from "../../load-balancing/load-balancer";
import { ListenerProtocol, TargetProtocol } from "../../load-balancing/protocols";
import { Target } from "../../load-balancing/target";
import type { FederationMember } from "../federation-member";
import { sharedTags } from "../shared-tags";

/** What a cloud has to offer so that its load balancer can be a member's entry. */
export function loadBalancerNeeds({ ports, healthCheck }: EntryHome): Capability[] {
  const has = (protocol: ListenerProtocol): boolean => ports.some((port) => port.protocol === protocol);
  const asked: [boolean, Capability][] = [
    [true, C.LOAD_BALANCER],
    [has(ListenerProtocol.UDP), C.UDP],
    [ports.some(speaksHttp), C.HTTP],
    [has(ListenerProtocol.HTTPS), C.HTTPS],
    [has(ListenerProtocol.HTTPS), C.CERTIFICATE_PEM],
    [healthCheck?._byHttp === true, C.HEALTH_CHECK_HTTP],
    [healthCheck?._ownPort === true, C.HEALTH_CHECK_PORT],
  ];
  return asked.filter(([isAsked]) => isAsked).map(([, capability]) => capability);
}

/** A load balancer of the member's cloud before its servers. */
export function defineLoadBalancer(home: EntryHome, member: FederationMember, servers: readonly Server[]): LoadBalancer {
  const balancer = new LoadBalancer(home.on(member), "LoadBalancer", {
    network: member.network,
    tags: sharedTags(member.cloud, C.TAGS, home.federation.tags),
  });
  const needsCertificate = home.ports.some(({ protocol }) => protocol === ListenerProtocol.HTTPS);
  const certificates = needsCertificate ? [balancer.addCertificate("Certificate", home.certificate!)] : [];
  for (const port of home.ports) {
    const defaultTargets = balancer.addTargetGroup(`Targets-${port.port}`, {
      protocol: targetProtocol(port),
      port: port.targetPort,
      targets: servers.map((server) => Target.server(server)),
      healthCheck: home.healthCheck,
    });
    balancer.addListener(`Port-${port.port}`, {
      protocol: port.protocol,
      port: port.port,
      defaultTargets,
      certificates: port.protocol === ListenerProtocol.HTTPS ? certificates : undefined,
    });
  }
  return balancer;
}

function targetProtocol(port: EndpointPortSpec): TargetProtocol {
  if (speaksHttp(port)) {
    return TargetProtocol.HTTP;
  }
  return port.protocol === ListenerProtocol.UDP ? TargetProtocol.UDP : TargetProtocol.TCP;
}
