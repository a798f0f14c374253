import { createHash } from "node:crypto";
import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import { dotted, knownBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";

/** Hosts of a block that is not known yet: those of a /24, which every larger one has. */
const UNKNOWN_SIZE = 256;
/** In a block of this size the first ten addresses stay free for gateways; in a smaller one the first two. */
const ROOMY = 64;

/**
 * Who has which address in a subnet, for clouds that pick none, or pick one and do not tell. Addresses that the program does not choose are
 * chosen here: by the place of the server in the tree, not by the order of the program, and never the same twice.
 */
export class AddressPlan {
  private readonly taken = new Map<string, string>();

  public constructor(
    /** The block; one that is not known yet must be a /24 at least. */
    private readonly cidr: string,
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

  private placeOf({ node: { path } }: Construct): string {
    return path.startsWith(`${this.root}/`) ? path.slice(this.root.length + 1) : path;
  }

  private addressOf(scope: Construct): string {
    const block = knownBlock(this.cidr);
    const size = block === undefined ? UNKNOWN_SIZE : Number(block.last - block.first) + 1;
    const first = size >= ROOMY ? 10 : 2;
    // Members of a group are numbered, and get neighbouring addresses, so that they cannot meet.
    const [, stem, number] = /^(.*?)(\d{0,9})$/s.exec(this.placeOf(scope))!;
    const hash = createHash("sha256").update(stem).digest().readUInt32BE(0);
    const host = first + ((hash + Number(number)) % (size - 1 - first));
    return block === undefined ? Fn.cidrhost(this.cidr, host) : dotted(block.first + BigInt(host));
  }
}
