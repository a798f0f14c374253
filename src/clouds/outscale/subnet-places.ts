import type { ITerraformDependable } from "cdktf";
import { Token } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { cutBlock } from "./address-plan";
import type { Context } from "./context";
import type { RoutingTable } from "./route-table";
import { tagBlocks } from "./tags";
import { Subnet } from "../../../l1/outscale/subnet";
import { checkResolved } from "../../core/checks";
import { contains, knownBlock, parseAddress } from "../../core/cidr";
import { Faults } from "../../core/faults";
import type { SubnetSpec } from "../../network/driver";

/** OUTSCALE keeps the first four addresses of a subnet and its last: https://docs.outscale.com/en/userguide/About-Nets.html */
const RESERVED = 4n;

/** The smallest subnet: outscale/terraform-provider-outscale, docs/resources/subnet.md of 2026-08-12. */
const LONGEST_PREFIX = 29;

/** Where a server or a load balancer wants to stand. */
export interface PlaceWish {
  readonly zone: string;
  /** Whether it has a public address of its own. */
  readonly publicIp: boolean;
  readonly privateIp?: string;
}

/** A subnet at OUTSCALE, as a server takes it. */
export interface Place {
  readonly subnetId: string;
  /** What must exist before anything gets out of it. */
  readonly dependencies: ITerraformDependable[];
  /** Whether a public address works there. */
  readonly open: boolean;
}

/** What the places of a subnet are made of. */
export interface PlacesOptions {
  readonly spec: SubnetSpec;
  /** Whether it is the network's default subnet, over the whole of its block. */
  readonly whole: boolean;
  readonly netId: string;
  /** The Subregion of a server that names none. */
  readonly zone: string;
  /** Whether a NAT service leads out. */
  readonly translated: boolean;
  /** What else must exist before a server. */
  readonly dependencies: ITerraformDependable[];
  readonly open: RoutingTable;
  readonly inner: RoutingTable;
}

/**
 * A subnet of the program. One at OUTSCALE stands in one Subregion, and all of it goes by one route table.
 *
 * So the default subnet is cut into four, a part for each Subregion; with a NAT service into eight, as servers with a public address
 * go another way than the others. Each part is made when the first server stands there, and always has the same block.
 */
export class SubnetPlaces {
  /** Where a server without wishes stands. */
  public readonly home: Place;
  private readonly places = new Map<string, Place>();

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    private readonly options: PlacesOptions,
  ) {
    this.checkSize();
    this.home = this.place(options.zone, false);
  }

  /** @throws ValidationError when this subnet has no such place */
  public placeFor(guest: IConstruct, { zone, publicIp, privateIp }: PlaceWish, subject = "Server"): Place {
    const { whole, translated } = this.options;
    const faults = new Faults(guest, subject);
    if (whole) {
      checkResolved(faults, "zone", zone, `it decides which part of the subnet the ${subject === "Server" ? "server" : "load balancer"} stands on`);
    } else if (zone !== this.options.zone) {
      faults.add("zone", zone, `${this.options.zone}, that of its subnet; for another one: network.addSubnet(id, { cidr, zone })`);
    }
    const apart = publicIp && translated;
    if (apart && !whole) {
      faults.add("publicIp", true, "false on a subnet cut by addSubnet, as all of it goes by the NAT service; the default subnet has a part for public addresses");
    }
    faults.throwIfAny();
    this.checkAddress(guest, this.blockOf(zone, apart), privateIp);
    return this.place(zone, apart);
  }

  private place(zone: string, apart: boolean): Place {
    const { options, context } = this;
    const key = `${apart ? "Public-" : ""}${zone}`;
    const known = this.places.get(key);
    if (known) {
      return known;
    }
    const isHome = zone === options.zone && !apart;
    const table = apart ? options.open : options.inner;
    const subnet = new Subnet(this.scope, isHome ? "Resource" : key, {
      provider: context.provider,
      netId: options.netId,
      ipRange: this.blockOf(zone, apart),
      subregionName: zone,
      tags: tagBlocks(options.spec.name, options.spec.tags),
    });
    const link = table.link(this.scope, isHome ? "Link" : `${key}-Link`, subnet.subnetId);
    const dependencies = [...table.dependencies, link, ...options.dependencies];
    const place = { subnetId: subnet.subnetId, dependencies, open: apart || !options.translated };
    this.places.set(key, place);
    return place;
  }

  /** The block of a part: the Subregion's letter says which. */
  private blockOf(zone: string, apart: boolean): string {
    const { spec, whole, translated } = this.options;
    if (!whole) {
      return spec.cidr;
    }
    const index = zone.charCodeAt(zone.length - 1) - "a".charCodeAt(0);
    return translated ? cutBlock(spec.cidr, 3, index * 2 + (apart ? 1 : 0)) : cutBlock(spec.cidr, 2, index);
  }

  private checkAddress(server: IConstruct, cidr: string, privateIp: string | undefined): void {
    const block = knownBlock(cidr);
    const address = privateIp === undefined || Token.isUnresolved(privateIp) ? undefined : parseAddress(privateIp);
    if (block && address && (!contains(block, address) || address.first < block.first + RESERVED || address.first === block.last)) {
      new Faults(server, "Server").refuse("privateIp", privateIp, `an address within ${cidr}, its part of the subnet, but not its first four or its last`);
    }
  }

  private checkSize(): void {
    const { spec, whole, translated } = this.options;
    const block = knownBlock(spec.cidr);
    const longest = LONGEST_PREFIX - (translated ? 3 : 2);
    if (whole && block && block.prefixLength > longest) {
      const allowed = `a block of /${longest} or larger, as the default subnet is cut into ${translated ? "eight" : "four"}; or defaultSubnet: false and addSubnet`;
      new Faults(this.scope, "Subnet").refuse("cidr", spec.cidr, allowed);
    }
  }
}
