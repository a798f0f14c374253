import { createHash } from "node:crypto";
import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import { parseBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";

/** The block that IONOS gives a LAN of its own accord, and so the mask that its DHCP hands out. */
const PREFIX = 24;
/** In a block of this size the first ten addresses stay free for gateways, as IONOS itself does it. */
const ROOMY = 64;

/**
 * Who has which address in a subnet. A LAN has no address block that one could choose; an interface is told its address, and DHCP hands
 * that out. So addresses that the program does not choose are chosen here: by the place of the server in the tree, not by the order of
 * the program, and never the same twice.
 *
 * @see https://docs.ionos.com/cloud/network-services/vdc-networking/ip-address/ipv4/overview
 */
export class AddressPlan {
  private readonly taken = new Map<string, string>();

  public constructor(
    /** The block, a /24 or smaller, or not known yet. */
    public readonly cidr: string,
    /** The path of the cloud: places in the tree count from there, so that each stage of a program has the same addresses. */
    private readonly root: string,
  ) {}

  /**
   * The address of a construct: the chosen one, else the one of its place in the tree.
   *
   * @throws ValidationError when another construct has it
   */
  public take(scope: Construct, subject: string, chosen?: string): string {
    const address = chosen ?? this.addressOf(scope);
    const key = Token.isUnresolved(address) ? undefined : address;
    const holder = key && this.taken.get(key);
    if (holder !== undefined && holder !== scope.node.path) {
      const allowed = `an address that ${holder} does not have; give one of the two a privateIp of its own`;
      new Faults(scope, subject).refuse("privateIp", address, allowed);
    }
    if (key !== undefined) {
      this.taken.set(key, scope.node.path);
    }
    return address;
  }

  /** With its prefix length, as the interface of an appliance is told it. */
  public withPrefix(address: string): string {
    return Token.isUnresolved(this.cidr) ? `${address}/${PREFIX}` : `${address}${this.cidr.slice(this.cidr.indexOf("/"))}`;
  }

  private placeOf({ node: { path } }: Construct): string {
    return path.startsWith(`${this.root}/`) ? path.slice(this.root.length + 1) : path;
  }

  private addressOf(scope: Construct): string {
    const block = Token.isUnresolved(this.cidr) ? undefined : parseBlock(this.cidr);
    const size = block === undefined ? 2 ** (32 - PREFIX) : Number(block.last - block.first) + 1;
    const first = size >= ROOMY ? 10 : 2;
    // Members of a group are numbered, and get neighbouring addresses, so that they cannot meet.
    const [, stem, number] = /^(.*?)(\d{0,9})$/.exec(this.placeOf(scope))!;
    const hash = createHash("sha256").update(stem).digest().readUInt32BE(0);
    const host = first + ((hash + Number(number)) % (size - 1 - first));
    return block === undefined ? Fn.cidrhost(this.cidr, host) : dotted(block.first + BigInt(host));
  }
}

/** The block of a subnet: a LAN's, and in a larger one the first that fits. */
export function lanBlock(cidr: string): string {
  const block = Token.isUnresolved(cidr) ? undefined : parseBlock(cidr);
  return block === undefined || block.prefixLength >= PREFIX ? cidr : `${cidr.slice(0, cidr.indexOf("/"))}/${PREFIX}`;
}


function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((bits) => String((value >> bits) & 255n)).join(".");
}
