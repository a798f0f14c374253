import type { Construct } from "constructs";
import type { EndpointPortSpec } from "./endpoint-port";
import type { Certificate } from "../../load-balancing/certificate-source";
import type { HealthCheck } from "../../load-balancing/health-check";
import type { Federation } from "../federation";
import type { FederationMember } from "../federation-member";

/** What an endpoint tells those that define how each member is reached. */
export interface EntryHome {
  /** The endpoint, which faults speak of. */
  readonly endpoint: Construct;
  readonly federation: Federation;
  /** `www.example.com`. */
  readonly fullName: string;
  readonly ports: readonly EndpointPortSpec[];
  /** @default - that of load balancers: a TCP connection */
  readonly healthCheck?: HealthCheck;
  /** @default - none */
  readonly certificate?: Certificate;
  /** A scope on a member. */
  readonly on: (member: FederationMember) => Construct;
  /** The address of a member's front. */
  readonly frontSeat: (member: FederationMember) => string;
}
