import type { IConstruct } from "constructs";
import type { ContainerDefinition } from "./container-definition";
import type { ICloud } from "../core/cloud";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/**
 * Properties of an application.
 */
export interface ContainerAppProps extends ContainerDefinition {
  /**
   * Fewest instances. With 0 none runs until a request comes, and the first request waits for the start.
   *
   * @default 0
   */
  readonly minScale?: number;
  /**
   * Most instances.
   *
   * @default - 5, or `minScale` where that is more
   */
  readonly maxScale?: number;
  /**
   * Longest request in seconds.
   *
   * @default - the cloud's
   */
  readonly timeoutSeconds?: number;
  /**
   * Whether it answers everybody. When false, only requests that carry credentials of the cloud. A program that says neither
   * is warned.
   *
   * @default true
   */
  readonly publicAccess?: boolean;
  /**
   * A name of one's own that it is served under, too, with TLS. A CNAME record from the name to `hostName` must exist when it is
   * deployed: where the same program makes the record, call `addDomainName` with it instead.
   *
   * @default - the cloud's name alone
   */
  readonly domainName?: string;
  /**
   * What is asked for over HTTP to see whether the container is well, for instance `/healthz`. It is asked every 10 seconds; a
   * container that fails 30 times in a row is restarted.
   *
   * @default - the cloud's own check
   */
  readonly healthCheckPath?: string;
  /**
   * The private network that it can reach, by its subnet in the cloud's zone, else the first. Requests still come in from outside.
   *
   * @default - that of `subnet`; without either, none
   */
  readonly network?: INetwork;
  /**
   * The subnet that it can reach.
   *
   * @default - one of `network`
   */
  readonly subnet?: ISubnet;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * How an application gets a name of one's own.
 */
export interface AddDomainNameOptions {
  /**
   * What must exist before, such as the DNS record: the cloud looks the name up before it makes a certificate.
   *
   * @default - nothing
   */
  readonly after?: IConstruct[];
}

/**
 * An application that exists.
 */
export interface ContainerAppAttributes {
  /** The cloud's identifier. */
  readonly containerAppId: string;
  /** Where it is served, `https://…`. */
  readonly url: string;
}
