import { Token } from "cdktf";
import type { Construct } from "constructs";
import { NetworkCapability } from "./capabilities";
import { isHeld } from "../compute/server-holdings";
import { requireCapabilities } from "../core/capability";
import { parseAddress } from "../core/cidr";
import type { ICloud } from "../core/cloud";
import { announceEndpoint } from "../core/endpoints";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";
import { resolveZone } from "../core/zone";

/**
 * A public IPv4 address that is its own thing: it stays when the server goes.
 */
export interface IPublicIp extends IPortable {
  /**
   * The zone it belongs to.
   *
   * @default - none, as on clouds where it spans the region, or unknown
   */
  readonly zone?: string;
  /** The cloud's identifier. */
  readonly publicIpId: string;
  /** The IPv4 address. */
  readonly address: string;
}

/**
 * Properties of a public address.
 */
export interface PublicIpProps {
  /**
   * The zone, on clouds whose addresses are zonal. It must be that of the server.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /**
   * Tags, where the cloud has tags on addresses.
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
 * A public address that exists.
 */
export interface PublicIpAttributes {
  /** The cloud's identifier. */
  readonly publicIpId: string;
  /** The IPv4 address. */
  readonly address: string;
  /**
   * The zone it belongs to, on clouds whose addresses are zonal.
   *
   * @default - unknown
   */
  readonly zone?: string;
}

/**
 * A public IPv4 address. Give it to a server with `server.attachPublicIp(ip)`.
 */
export class PublicIp extends PortableConstruct implements IPublicIp {
  /** A public address that exists. */
  public static fromPublicIpAttributes(scope: Construct, id: string, attributes: PublicIpAttributes): IPublicIp {
    return new ImportedPublicIp(scope, id, attributes);
  }

  public readonly zone?: string;
  public readonly publicIpId: string;
  public readonly address: string;
  /**
   * Whether a server that has it sends from another address, unless it answers.
   *
   * @internal
   */
  public readonly _isInboundOnly: boolean;

  /**
   * @throws ValidationError when the zone or a tag is wrong
   * @throws CapabilityError when the cloud has no such addresses
   */
  public constructor(scope: Construct, id: string, props: PublicIpProps = {}) {
    super(scope, id, Given.of("PublicIpProps", props));
    const faults = new Faults(this, "PublicIp");
    const name = nameFor(this, this.cloud, "publicIp", undefined, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    const zone = resolveZone(this.cloud, props.zone, faults);
    this.zone = this.cloud.network?.zonal ? zone : undefined;
    faults.throwIfAny();
    requireCapabilities(this, "PublicIp", this.cloud, this.cloud.network, [
      { capability: NetworkCapability.PUBLIC_IP, property: "PublicIp" },
    ]);
    const handle = this.cloud.network!.definePublicIp(this, { name, zone: this.zone, tags });
    this.publicIpId = handle.publicIpId;
    this.address = handle.address;
    this._isInboundOnly = handle.isInboundOnly ?? false;
    // The address of a server is listed as the server's.
    announceEndpoint(this, "address", () => (isHeld(this) ? undefined : this.address));
  }
}

class ImportedPublicIp extends PortableConstruct implements IPublicIp {
  public readonly publicIpId: string;
  public readonly address: string;
  public readonly zone?: string;

  public constructor(scope: Construct, id: string, attributes: PublicIpAttributes) {
    super(scope, id, Given.of("PublicIpAttributes", attributes, () => undefined));
    const faults = new Faults(this, "PublicIp");
    if (!Token.isUnresolved(attributes.address) && parseAddress(attributes.address) === undefined) {
      faults.add("address", attributes.address, "an IPv4 address");
    }
    faults.throwIfAny();
    this.publicIpId = literalText(attributes.publicIpId);
    this.address = literalText(attributes.address);
    this.zone = attributes.zone;
  }
}
