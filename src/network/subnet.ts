import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { SubnetHandle } from "./driver";
import type { INetwork } from "./network";
import type { ICloud } from "../core/cloud";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";

/**
 * A part of a network, with its own address block.
 */
export interface ISubnet extends IPortable {
  /** The cloud's identifier. */
  readonly subnetId: string;
  /**
   * The IPv4 address block.
   *
   * @default - unknown, as for an imported subnet
   */
  readonly cidr?: string;
  /**
   * The zone that servers on it are put in when they name none.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /** The network it is part of. */
  readonly network: INetwork;
  /**
   * What must exist before a public address can work on it.
   *
   * @internal
   */
  readonly _dependencies: ITerraformDependable[];
}

/**
 * Properties of a subnet.
 */
export interface SubnetOptions {
  /** IPv4 address block, within the network's and apart from the other subnets'. */
  readonly cidr: string;
  /**
   * The zone that servers on it are put in when they name none. Subnets themselves span all zones of the region.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /**
   * IPv4 addresses of the name servers that are handed out to servers.
   *
   * @default - the cloud's
   */
  readonly dnsServers?: string[];
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
}

/**
 * A subnet that exists.
 */
export interface SubnetAttributes {
  /** The cloud's identifier. */
  readonly subnetId: string;
  /** The network it is part of. */
  readonly network: INetwork;
  /**
   * IPv4 address block.
   *
   * @default - unknown
   */
  readonly cidr?: string;
  /**
   * The zone that servers on it are put in when they name none.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
}

/**
 * A subnet. Made by `network.addSubnet(…)`, or with the network.
 */
export class Subnet extends PortableConstruct implements ISubnet {
  /** A subnet that exists. */
  public static fromSubnetAttributes(scope: Construct, id: string, attributes: SubnetAttributes): ISubnet {
    return new ImportedSubnet(scope, id, attributes);
  }

  /** @internal */
  public static _define(network: INetwork, id: string, options: SubnetOptions, define: (scope: Subnet) => SubnetHandle): Subnet {
    return new Subnet(network as unknown as Construct, id, network.cloud, network, options, define);
  }

  public readonly subnetId: string;
  public readonly cidr?: string;
  public readonly zone?: string;
  public readonly network: INetwork;
  /** @internal */
  public readonly _dependencies: ITerraformDependable[];

  private constructor(
    scope: Construct,
    id: string,
    cloud: ICloud,
    network: INetwork,
    options: SubnetOptions,
    define: (scope: Subnet) => SubnetHandle,
  ) {
    super(scope, id, Given.of("SubnetOptions", options, () => cloud));
    this.zone = options.zone;
    this.network = network;
    const handle = define(this);
    this.cidr = handle.cidr ?? options.cidr;
    this.subnetId = handle.subnetId;
    this._dependencies = handle.dependencies;
  }
}

class ImportedSubnet extends PortableConstruct implements ISubnet {
  public readonly subnetId: string;
  public readonly cidr?: string;
  public readonly zone?: string;
  public readonly network: INetwork;
  public readonly _dependencies: ITerraformDependable[] = [];

  public constructor(scope: Construct, id: string, attributes: SubnetAttributes) {
    super(scope, id, Given.of("SubnetAttributes", attributes, ({ network }) => network.cloud));
    this.subnetId = literalText(attributes.subnetId);
    this.cidr = attributes.cidr;
    this.zone = attributes.zone;
    this.network = attributes.network;
  }
}
