import type { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { Made } from "./resources";
import type { NumberRange } from "../../core/checks";

/** A dedicated load balancer. */
export interface BalancerConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly zone: string;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Neutron's identifier of the subnet. */
  readonly neutronSubnetId: string;
  /** @default - the cloud picks an address */
  readonly privateIp?: string;
  /** The elastic IP. @default - none */
  readonly addressId?: string;
  /** The size that was asked for. @default - the cloud's default */
  readonly size?: string;
  readonly tags?: Record<string, string>;
  readonly dependsOn?: ITerraformDependable[];
}

/** A dedicated load balancer that exists. */
export interface MadeBalancer {
  readonly id: string;
  /** The private address. */
  readonly address: string;
}

/** What keeps a client on one target. */
export interface PersistenceConfig {
  readonly type: string;
  readonly minutes: number;
}

/** A group of backend servers. */
export interface PoolConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly loadbalancerId: string;
  readonly protocol: string;
  readonly algorithm: string;
  /** @default - none */
  readonly persistence?: PersistenceConfig;
}

/** A health check. */
export interface MonitorConfig {
  readonly provider: TerraformProvider;
  readonly poolId: string;
  readonly type: string;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly unhealthyAfter: number;
  /** @default - that of each target */
  readonly port?: number;
  /** @default - not by HTTP */
  readonly path?: string;
  /** @default - not by HTTP */
  readonly expectedStatus?: string;
  /** @default - the load balancer's address */
  readonly host?: string;
}

/** A backend server. */
export interface MemberConfig {
  readonly provider: TerraformProvider;
  readonly poolId: string;
  readonly address: string;
  readonly protocolPort: number;
  readonly weight?: number;
  /** Neutron's identifier of the subnet. @default - the server is reached by its address alone */
  readonly subnetId?: string;
}

/** A certificate. */
export interface BalancerCertificateConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly certificate: string;
  readonly privateKey: string;
  readonly lifecycle: TerraformResourceLifecycle;
}

/** A certificate that exists. */
export interface MadeCertificate extends Made {
  /** Its host names, separated by commas. A listener needs them of all that it shows but the first. */
  domain: string;
}

/** Addresses that may connect. */
export interface AllowListConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly ipList: { readonly ip: string }[];
}

/** A listener. */
export interface ListenerConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly loadbalancerId: string;
  readonly protocol: string;
  readonly protocolPort: number;
  readonly defaultPoolId: string;
  /** @default - not HTTPS */
  readonly certificateId?: string;
  /** Those shown to who asks for one of their names. @default - none */
  readonly sniCertificateIds?: string[];
  /** @default - all may connect */
  readonly allowListId?: string;
}

/** A rule of a listener. */
export interface PolicyConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly listenerId: string;
  readonly poolId: string;
  readonly rules: { readonly type: string; readonly compareType: string; readonly value: string }[];
  readonly priority: number;
}

/** A policy that exists. */
export interface MadePolicy extends Made {
  priority: number;
}

/** One cloud's own resources of load balancing. */
export interface BalancingResources {
  balancer(scope: Construct, id: string, config: BalancerConfig): MadeBalancer;
  pool(scope: Construct, id: string, config: PoolConfig): Made;
  monitor(scope: Construct, id: string, config: MonitorConfig): void;
  member(scope: Construct, id: string, config: MemberConfig): void;
  allowList(scope: Construct, id: string, config: AllowListConfig): Made;
  listener(scope: Construct, id: string, config: ListenerConfig): Made;
  /** @default - the cloud ends no TLS */
  readonly certificate?: (scope: Construct, id: string, config: BalancerCertificateConfig) => MadeCertificate;
  /** @default - listeners have no rules */
  readonly policy?: (scope: Construct, id: string, config: PolicyConfig) => MadePolicy;
}

/** What one cloud's load balancers do, and by which resources. */
export interface BalancingOffer {
  readonly resources: BalancingResources;
  /** After how many failed checks in a row a target gets no more traffic. @default - what the service takes */
  readonly unhealthyAfter?: NumberRange;
}
