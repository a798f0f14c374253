import { createHash } from "node:crypto";
import type { IConstruct } from "constructs";
import { dotted, parseAddress, parseBlock } from "../../core/cidr";
import type { Block } from "../../core/cidr";
import { CodedError } from "../../core/coded-error";
import { withCode } from "../../core/error-codes";
import { Faults } from "../../core/faults";

/** As many bytes of a digest as are plenty for any pool. */
const DIGEST_BYTES = 6;

/**
 * The public addresses that an operator set aside. Incus hands out none, so the program does.
 *
 * Which one a construct gets is made of its path and of nothing else: what is added to a program never moves an address. Servers of a group get
 * addresses in a row. Where two would get the same one, the program has to say which.
 */
export class AddressPool {
  private readonly blocks: readonly Block[];
  private readonly size: bigint;
  /** Who has an address. */
  private readonly holders = new Map<string, string>();
  private readonly asked = new Set<string>();

  public constructor(
    private readonly cloud: IConstruct,
    blocks: readonly string[],
    private readonly fixed: Readonly<Record<string, string>>,
  ) {
    this.blocks = blocks.map((block) => parseAddress(block) ?? parseBlock(block)!);
    this.size = this.blocks.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
    Object.entries(fixed).forEach(([path, address]) => this.holders.set(address, path));
    cloud.node.addValidation({
      validate: () =>
        Object.keys(fixed)
          .filter((path) => !this.asked.has(path))
          .map((path) => withCode("ARCHIPEL_INCOMPLETE", `fixedAddresses: there is no public address "${path}" on ${cloud.node.path}`)),
    });
  }

  /**
   * The address of a construct.
   *
   * @throws ValidationError when another one has it
   */
  public addressFor(scope: IConstruct): string {
    const path = this.pathOf(scope);
    this.asked.add(path);
    if (path in this.fixed) {
      return this.fixed[path];
    }
    const address = this.at(place(path) % this.size);
    const holder = this.holders.get(address);
    if (holder !== undefined) {
      const free = this.firstFree();
      const allowed = free === undefined ? "more publicAddresses of the cloud, which are all taken" : `another address, as "${holder}" has this one; say which on the cloud: fixedAddresses: { "${path}": "${free}" }`;
      return new Faults(scope, "PublicIp").refuse("address", address, allowed);
    }
    this.holders.set(address, path);
    return address;
  }

  /** Below the cloud, where it is. */
  private pathOf(scope: IConstruct): string {
    const above = `${this.cloud.node.path}/`;
    return scope.node.path.startsWith(above) ? scope.node.path.slice(above.length) : scope.node.path;
  }

  private at(index: bigint): string {
    let left = index;
    for (const { first, last } of this.blocks) {
      const length = last - first + 1n;
      if (left < length) {
        return dotted(first + left);
      }
      left -= length;
    }
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", `no address ${index} in a pool of ${this.size}`);
  }

  private firstFree(): string | undefined {
    for (let index = 0n; index < this.size; index += 1n) {
      const address = this.at(index);
      if (!this.holders.has(address)) {
        return address;
      }
    }
    return undefined;
  }
}

/** A number made of a path; the servers of a group, whose paths differ in a number, get numbers in a row. */
function place(path: string): bigint {
  const parts = path.split("/");
  const last = parts.map((part) => /^\d{1,9}$/.test(part)).lastIndexOf(true);
  const ordinal = last < 0 ? 0n : BigInt(parts[last]);
  const rest = parts.map((part, index) => (index === last ? "#" : part)).join("/");
  const digest = createHash("sha256").update(rest).digest().subarray(0, DIGEST_BYTES);
  return BigInt(`0x${digest.toString("hex")}`) + ordinal;
}
