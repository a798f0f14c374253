import { Construct } from "constructs";
import type { Certificate, HealthCheck, IDnsZone, INetwork, IServerGroup, Listener } from "archipel";
import { ListenerProtocol, LoadBalancer, Target, TargetProtocol } from "archipel";

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
}

/**
 * What is published.
 */
export interface PublishOptions {
  /** The servers. */
  readonly servers: IServerGroup;
  /** The port that they answer HTTP on. */
  readonly port: number;
  /**
   * How it is found out which of them work.
   *
   * @default - by connecting
   */
  readonly healthCheck?: HealthCheck;
}

/**
 * A load balancer that ends TLS, and the names that lead to it.
 */
export class HttpsFront extends Construct {
  private readonly loadBalancer: LoadBalancer;
  private listener?: Listener;

  public constructor(scope: Construct, id: string, private readonly props: HttpsFrontProps) {
    super(scope, id);
    this.loadBalancer = new LoadBalancer(this, "balancer", { network: props.network });
  }

  /** Serves servers under a name of the zone; gives the URL. The first name answers for hosts that are not known. */
  public publish(name: string, { servers, port, healthCheck }: PublishOptions): string {
    const { zone, certificate } = this.props;
    const targets = this.loadBalancer.addTargetGroup(name, {
      protocol: TargetProtocol.HTTP,
      port,
      targets: [Target.group(servers)],
      healthCheck,
    });
    const { fullName } = zone.addAddress(name, [this.loadBalancer]);
    if (this.listener === undefined) {
      const certificates = [this.loadBalancer.addCertificate("certificate", certificate)];
      this.listener = this.loadBalancer.addListener("https", { protocol: ListenerProtocol.HTTPS, port: 443, defaultTargets: targets, certificates });
    } else {
      this.listener.addRule({ hosts: [fullName], targets });
    }
    return `https://${fullName}`;
  }
}
