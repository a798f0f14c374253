import { Construct } from "constructs";
import type { Certificate, IDnsZone, INetwork, IServerGroup } from "archipel";
import { HealthCheck, ListenerProtocol, LoadBalancer, Target, TargetProtocol } from "archipel";
import type { FrontServerOptions } from "./front-server";
import { FrontServer } from "./front-server";

/**
 * What is published under a name.
 */
export interface Site {
  /** The name in the zone. */
  readonly name: string;
  /** The servers. */
  readonly servers: IServerGroup;
  /** The port that they answer HTTP on. */
  readonly port: number;
  /**
   * A path that answers 200 when a server works.
   *
   * @default - it works when it takes connections
   */
  readonly healthPath?: string;
}

/**
 * Properties of an HTTPS front.
 */
export interface HttpsFrontProps {
  /** The private network that the servers are on. */
  readonly network: INetwork;
  /** The zone of the names, on whichever cloud. */
  readonly zone: IDnsZone;
  /** A certificate for all the names. */
  readonly certificate: Certificate;
  /** What is served. The first one answers for hosts that are not known. */
  readonly sites: readonly Site[];
  /**
   * A server that does it, on clouds without load balancers that end TLS.
   *
   * @default - a load balancer of the cloud
   */
  readonly ownServer?: FrontServerOptions;
}

/**
 * What ends TLS before servers, a load balancer of the cloud or a server of one's own, and the names that lead to it.
 */
export class HttpsFront extends Construct {
  /** Where the sites are served, in their order. */
  public readonly urls: readonly string[];

  public constructor(scope: Construct, id: string, props: HttpsFrontProps) {
    super(scope, id);
    const entry = props.ownServer === undefined ? this.balance(props) : new FrontServer(this, "server", { ...props, ...props.ownServer }).server;
    this.urls = props.sites.map(({ name }) => `https://${props.zone.addAddress(name, [entry]).fullName}`);
  }

  private balance({ network, zone, certificate, sites }: HttpsFrontProps): LoadBalancer {
    const loadBalancer = new LoadBalancer(this, "balancer", { network, publicIp: true });
    const groups = sites.map(({ name, servers, port, healthPath }) => loadBalancer.addTargetGroup(name, {
      protocol: TargetProtocol.HTTP,
      port,
      targets: [Target.group(servers)],
      healthCheck: healthPath === undefined ? undefined : HealthCheck.http({ path: healthPath }),
    }));
    const [first, ...others] = groups;
    const certificates = [loadBalancer.addCertificate("certificate", certificate)];
    const listener = loadBalancer.addListener("https", { protocol: ListenerProtocol.HTTPS, port: 443, defaultTargets: first!, certificates });
    others.forEach((targets, index) => listener.addRule({ hosts: [`${sites[index + 1]!.name}.${zone.zoneName}`], targets }));
    return loadBalancer;
  }
}
