import type { EndpointPort } from "./endpoint-port";
import type { EndpointTargets } from "./endpoint-targets";
import type { Withdrawal } from "./withdrawal";
import type { IDnsZone } from "../../dns/zone";
import type { Certificate } from "../../load-balancing/certificate-source";
import type { HealthCheck } from "../../load-balancing/health-check";

/**
 * Properties of one public name for a service on many members.
 */
export interface FederatedEndpointProps {
  /** The name within the zones: `www`, `api.dev`; empty for the zones themselves, which cannot be withdrawn by name servers. */
  readonly name: string;
  /**
   * The zone at each DNS provider; all have the same name. Each gets all records. The domain's registrar must name the name servers of all of them, so that the name is found while
   * one provider does not answer.
   */
  readonly zones: IDnsZone[];
  /** Where it leads to on each member. */
  readonly targets: EndpointTargets;
  /** The ports that it is for. */
  readonly ports: EndpointPort[];
  /**
   * How load balancers and fronts find out which servers work. Name servers take the path and the host of a check by HTTP for the first port that speaks HTTP, and look only whether the
   * first port takes connections otherwise.
   *
   * @default HealthCheck.tcp()
   */
  readonly healthCheck?: HealthCheck;
  /**
   * The certificate that load balancers and fronts show, with ports for HTTPS. On fronts it is part of the user data, so that a new certificate makes them anew.
   *
   * @default - none
   */
  readonly certificate?: Certificate;
  /**
   * What takes a member out of the answers when it is dead.
   *
   * @default Withdrawal.none()
   */
  readonly withdrawal?: Withdrawal;
  /**
   * How long others may keep an address, in seconds.
   *
   * @default - 60, or the shortest time that all zones allow
   */
  readonly ttlSeconds?: number;
}
