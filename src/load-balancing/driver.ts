import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { BalancingAlgorithm, ListenerProtocol, TargetProtocol } from "./protocols";
import type { IAutoScalingGroupHandle } from "../auto-scaling/driver";
import type { IDriver } from "../core/capability";

/** How a target is checked. */
export enum HealthCheckKind {
  /** By a TCP connection. */
  TCP = "tcp",
  /** By a datagram that nobody refuses. */
  UDP = "udp",
  /** By a request. */
  HTTP = "http",
}

/** What keeps a client on one target. */
export enum StickinessKind {
  /** A cookie of the load balancer. */
  COOKIE = "cookie",
  /** The client's address. */
  SOURCE_IP = "source-ip",
  /** A cookie of the application. */
  APPLICATION_COOKIE = "application-cookie",
}

/** A complete, validated load balancer. */
export interface LoadBalancerSpec {
  readonly name: string;
  /** The cloud's identifier of the network. */
  readonly networkId: string;
  /** The cloud's identifier of the subnet. @default - the cloud picks one of the network's */
  readonly subnetId?: string;
  /** The private IPv4 address. @default - the cloud picks one */
  readonly privateIp?: string;
  /** Whether it has a public address. */
  readonly publicIp: boolean;
  /** The cloud's name of the size. @default - the cloud's smallest */
  readonly size?: string;
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  /** What must exist before a public address can work here. */
  readonly dependencies: ITerraformDependable[];
  readonly tags: Record<string, string>;
}

/** What a healthy target answers by HTTP. */
export interface HttpCheckSpec {
  readonly path: string;
  readonly expectedStatus: number;
  /** The header `Host`. @default - the cloud's choice */
  readonly host?: string;
}

/** A complete, validated health check. */
export interface HealthCheckSpec {
  readonly kind: HealthCheckKind;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  /** Failed checks in a row. */
  readonly unhealthyAfter: number;
  /** @default - the port that gets the traffic */
  readonly port?: number;
  /** @default - not by HTTP */
  readonly http?: HttpCheckSpec;
}

/** Complete, validated stickiness. */
export interface StickinessSpec {
  readonly kind: StickinessKind;
  /** The name of the application's cookie. @default - another kind */
  readonly cookieName?: string;
}

/** A complete, validated target group. */
export interface TargetGroupSpec {
  readonly name: string;
  readonly protocol: TargetProtocol;
  readonly port: number;
  readonly algorithm: BalancingAlgorithm;
  readonly healthCheck: HealthCheckSpec;
  /** @default - clients go anywhere */
  readonly stickiness?: StickinessSpec;
  /** Whether connections begin with a header of the PROXY protocol, version 1. */
  readonly proxyProtocol: boolean;
}

/** A complete, validated target. */
export interface TargetSpec {
  /** An id for resources, made of what the target is; no other of the group has it. */
  readonly targetId: string;
  /** Puts the targets of a group into an order that does not depend on the program's. */
  readonly sortKey: string;
  /** IPv4. */
  readonly address: string;
  /** The cloud's identifier of the server that has the address. @default - an address alone */
  readonly serverId?: string;
  /** @default - that of the group */
  readonly port?: number;
  /** @default - all the same */
  readonly weight?: number;
}

/** A complete, validated target of many servers, which the cloud counts. */
export interface AutoScalingTargetSpec {
  /** An id for resources, made of what the target is; no other of the group has it. */
  readonly targetId: string;
  /** Puts the targets of a group into an order that does not depend on the program's. */
  readonly sortKey: string;
  /** The group, as the same cloud's driver made it. */
  readonly group: IAutoScalingGroupHandle;
  /** @default - that of the target group */
  readonly port?: number;
  /** @default - all the same */
  readonly weight?: number;
}

/** A complete, validated listener. */
export interface ListenerSpec {
  readonly name: string;
  readonly protocol: ListenerProtocol;
  readonly port: number;
  /** The group that gets what no rule matches. */
  readonly defaultTargetGroupId: string;
  /** The first is shown to clients that name no host. Empty unless the protocol is HTTPS. */
  readonly certificateIds: string[];
  /** Address blocks that may connect. Empty: all. */
  readonly allowedCidrs: string[];
}

/** A complete, validated rule of a listener: a host, the beginning of a path, or both. */
export interface ListenerRuleSpec {
  /** An id for resources, made of what the rule is; no other of the listener has it. */
  readonly ruleId: string;
  /** @default - any */
  readonly host?: string;
  /** @default - any */
  readonly path?: string;
  readonly targetGroupId: string;
}

/** A certificate in PEM. */
export interface PemSpec {
  readonly certificate: string;
  /** The certificates between it and the authority's. @default - none */
  readonly chain?: string;
  /** Sensitive, never a literal. */
  readonly privateKey: string;
}

/** A complete, validated certificate: one of the two is given. */
export interface CertificateSpec {
  readonly name: string;
  /** @default - by Let's Encrypt */
  readonly pem?: PemSpec;
  /** The names that Let's Encrypt signs, the main one first. @default - from PEM */
  readonly domains?: string[];
}

/** What a driver gives back for a certificate. */
export interface CertificateHandle {
  readonly certificateId: string;
}

/** What a driver gives back for a target group. */
export interface ITargetGroupHandle {
  readonly targetGroupId: string;
  /** Adds a target. */
  addTarget(spec: TargetSpec): void;
  /** Adds the servers of an auto scaling group. Called only when the capability is listed. */
  addAutoScalingGroup?(spec: AutoScalingTargetSpec): void;
}

/** What a driver gives back for a listener. */
export interface IListenerHandle {
  readonly listenerId: string;
  /** Adds a rule. Of several that match, `moreSpecificFirst` tells which one holds. */
  addRule(spec: ListenerRuleSpec): void;
}

/** What a driver gives back for a load balancer. */
export interface ILoadBalancerHandle {
  readonly loadBalancerId: string;
  /** IPv4, on the private network. */
  readonly privateIp: string;
  /** IPv4. @default - it has none */
  readonly publicIp?: string;
  /** The name that clients without a way to the internet reach it by, where the cloud tells no private address. @default - `privateIp` */
  readonly privateName?: string;
  /** Defines a target group. `scope` is the TargetGroup. */
  addTargetGroup(scope: Construct, spec: TargetGroupSpec): ITargetGroupHandle;
  /** Defines a listener. `scope` is the Listener. */
  addListener(scope: Construct, spec: ListenerSpec): IListenerHandle;
  /** Defines a certificate. `scope` is the LoadBalancerCertificate. Called only when the capability is listed. */
  addCertificate(scope: Construct, spec: CertificateSpec): CertificateHandle;
}

/**
 * What a cloud has to do for load balancing.
 */
export interface ILoadBalancingDriver extends IDriver {
  /**
   * The cloud's names of sizes, from small to large.
   *
   * @default - any name is let through
   */
  readonly sizes?: string[];
  /** Defines a load balancer. `scope` is the LoadBalancer; its main resource has the id `Resource`. */
  defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle;
}
