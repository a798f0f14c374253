import type { ITerraformDependable, TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { IRoutes, RoutedNetwork } from "./routes";

/** A class of resources, as far as the family needs it. */
export type Kind<Config, Result> = new (scope: Construct, id: string, config: Config & TerraformMetaArguments) => Result;

/** What every resource shows. */
export interface Made extends ITerraformDependable {
  readonly id: string;
}

/** What has a name and may have tags. */
export interface Named {
  readonly name: string;
  readonly tags?: Record<string, string>;
}

/** A subnet. */
export interface SubnetConfig extends Named {
  readonly vpcId: string;
  readonly cidr: string;
  readonly gatewayIp: string;
  readonly dnsList?: string[];
}

/** A subnet has two identifiers: its own, which is the network's to servers, and Neutron's. */
export interface MadeSubnet extends Made {
  readonly subnetId: string;
}

/** A rule of a security group. */
export interface SecurityGroupRuleConfig {
  readonly securityGroupId: string;
  readonly direction: string;
  readonly ethertype: string;
  readonly protocol?: string;
  readonly portRangeMin?: number;
  readonly portRangeMax?: number;
  readonly remoteIpPrefix?: string;
  readonly remoteGroupId?: string;
  readonly description?: string;
}

/** A public address, with the bandwidth that it has alone. */
export interface AddressConfig {
  readonly publicip: { readonly type: string };
  readonly bandwidth: { readonly name: string; readonly size: number; readonly shareType: string };
  readonly tags?: Record<string, string>;
}

/** A public address that exists. */
export interface MadeAddress extends Made {
  readonly publicip: { readonly ipAddress: string };
}

/** An interface of a server. */
export interface PortConfig {
  readonly name: string;
  readonly networkId: string;
  readonly securityGroupIds: string[];
  /** @default - the cloud picks an address */
  readonly fixedIp?: { readonly subnetId: string; readonly ipAddress: string };
  readonly provider: TerraformProvider;
}

/** An interface that exists. */
export interface MadePort extends Made {
  readonly allFixedIps: string[];
  putAllowedAddressPairs(pairs: { readonly ipAddress: string }[]): void;
}

/** The disk that a server boots from. */
export interface BootDiskConfig {
  readonly uuid: string;
  readonly sourceType: string;
  readonly destinationType: string;
  readonly volumeSize: number;
  readonly volumeType: string;
  readonly bootIndex: number;
  readonly deleteOnTermination: boolean;
}

/** A server. */
export interface ServerConfig extends Named {
  readonly flavorId: string;
  readonly availabilityZone?: string;
  readonly keyPair?: string;
  readonly userData?: string;
  readonly schedulerHints?: { readonly group: string }[];
  readonly blockDevice: BootDiskConfig[];
  readonly network: { readonly port: string }[];
}

/** A server that exists. */
export interface MadeServer extends Made {
  userData: string;
  dependsOn?: string[];
}

/** A volume. */
export interface VolumeConfig extends Named {
  readonly size: number;
  readonly volumeType: string;
  readonly availabilityZone: string;
  readonly snapshotId?: string;
  /** Whether its snapshots are destroyed with it. */
  readonly cascade: boolean;
}

/** A bucket. */
export interface BucketConfig {
  readonly bucket: string;
  readonly versioning?: boolean;
  readonly forceDestroy?: boolean;
  readonly lifecycleRule?: {
    readonly name: string;
    readonly enabled: boolean;
    readonly prefix?: string;
    readonly expiration?: { readonly days: number }[];
    readonly noncurrentVersionExpiration?: { readonly days: number }[];
  }[];
  readonly corsRule?: {
    readonly allowedOrigins: string[];
    readonly allowedMethods: string[];
    readonly allowedHeaders?: string[];
    readonly exposeHeaders?: string[];
    readonly maxAgeSeconds?: number;
  }[];
  readonly tags?: Record<string, string>;
}

/** A bucket that exists. */
export interface MadeBucket extends Made {
  readonly bucket: string;
  readonly bucketDomainName: string;
}

/** A gateway that translates addresses. */
export interface NatGatewayConfig extends Named {
  readonly spec: string;
  readonly vpcId: string;
  readonly subnetId: string;
  readonly provider: TerraformProvider;
}

/** What a gateway does for a subnet. */
export interface SnatRuleConfig {
  readonly natGatewayId: string;
  readonly subnetId: string;
  readonly floatingIpId: string;
  readonly provider: TerraformProvider;
}

/** A public address on an interface. */
export interface BindingConfig {
  readonly address: string;
  readonly portId: string;
  readonly dependsOn?: ITerraformDependable[];
  readonly provider: TerraformProvider;
}

/** What lets a server mount a file share. */
export interface ShareAccessConfig {
  readonly fileShareId: string;
  readonly vpcId: string;
  /** The server's private address. */
  readonly address: string;
  readonly readOnly: boolean;
  readonly provider: TerraformProvider;
}

/**
 * One cloud's own resources. Their classes differ by a prefix, so that a kind is the class itself; where arguments differ, the cloud
 * has a method.
 */
export interface HuaweiResources {
  readonly vpc: Kind<Named & { readonly cidr: string }, Made>;
  readonly subnet: Kind<SubnetConfig, MadeSubnet>;
  readonly securityGroup: Kind<{ readonly name: string; readonly deleteDefaultRules: boolean }, Made>;
  readonly securityGroupRule: Kind<SecurityGroupRuleConfig, Made>;
  readonly address: Kind<AddressConfig, MadeAddress>;
  readonly peering: Kind<{ readonly name: string; readonly vpcId: string; readonly peerVpcId: string }, Made>;
  readonly keyPair: Kind<{ readonly name: string; readonly publicKey: string }, Made & { readonly name: string }>;
  readonly serverGroup: Kind<{ readonly name: string; readonly policies: string[] }, Made>;
  readonly server: Kind<ServerConfig, MadeServer>;
  readonly volume: Kind<VolumeConfig, Made>;
  readonly volumeAttachment: Kind<{ readonly instanceId: string; readonly volumeId: string }, Made>;
  readonly bucket: Kind<BucketConfig, MadeBucket>;
  readonly bucketPolicy: Kind<{ readonly bucket: string; readonly policy: string }, Made>;
  /** A data source. */
  readonly image: Kind<{ readonly name: string; readonly mostRecent: boolean }, Construct & { readonly id: string }>;
  /** A data source. */
  readonly knownSubnet: Kind<{ readonly id: string }, Construct & { readonly subnetId: string }>;
  port(scope: Construct, id: string, config: PortConfig): MadePort;
  natGateway(scope: Construct, id: string, config: NatGatewayConfig): Made;
  snatRule(scope: Construct, id: string, config: SnatRuleConfig): Made;
  bindAddress(scope: Construct, id: string, config: BindingConfig): void;
  /** @default - the cloud has no file shares */
  readonly shareAccess?: (scope: Construct, id: string, config: ShareAccessConfig) => Made;
  /** What writes down the routes of a network. Called once for each network. */
  routes(network: RoutedNetwork): IRoutes;
}
