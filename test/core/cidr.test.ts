import { TerraformVariable } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testStack } from "archipel/testing";
import { contains, dotted, isPrivate, isPrivateAddress, knownBlock, overlap, parseAddress, parseBlock, publicParts } from "../../src/core/cidr";

const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
const block = fc.tuple(octets, fc.nat(32)).map(([parts, length]) => {
  const value = parts.reduce((sum, part) => sum * 256 + part, 0);
  const first = length === 0 ? 0 : Math.floor(value / 2 ** (32 - length)) * 2 ** (32 - length);
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return { cidr: `${bytes.join(".")}/${length}`, first, last: first + 2 ** (32 - length) - 1, length };
});

describe("an address block", () => {
  it("is read as its first and last address", () => {
    fc.assert(
      fc.property(block, ({ cidr, first, last, length }) => {
        expect(parseBlock(cidr)).toEqual({ first: BigInt(first), last: BigInt(last), version: 4, prefixLength: length });
      }),
    );
  });

  it("is written as it was read", () => {
    fc.assert(
      fc.property(block, ({ cidr, length }) => {
        expect(`${dotted(parseBlock(cidr)!.first)}/${length}`).toBe(cidr);
      }),
    );
  });

  it("is known when it is there and not Terraform's to find out", () => {
    expect(knownBlock("10.0.0.0/8")).toEqual(parseBlock("10.0.0.0/8"));
    expect([undefined, "ten/8", new TerraformVariable(testStack(), "cidr", {}).stringValue].map(knownBlock)).toEqual([undefined, undefined, undefined]);
  });

  it("overlaps another exactly when one holds the other", () => {
    fc.assert(
      fc.property(block, block, (one, other) => {
        const [a, b] = [parseBlock(one.cidr)!, parseBlock(other.cidr)!];
        expect(overlap(a, b)).toBe(contains(a, b) || contains(b, a));
        expect(overlap(a, b)).toBe(one.first <= other.last && other.first <= one.last);
      }),
    );
  });

  it("holds itself and its halves", () => {
    const whole = parseBlock("10.4.0.0/15")!;
    for (const cidr of ["10.4.0.0/15", "10.4.0.0/16", "10.5.0.0/16"]) {
      expect(contains(whole, parseBlock(cidr)!)).toBe(true);
    }
    expect(contains(whole, parseBlock("10.6.0.0/16")!)).toBe(false);
  });

  it.each(["10.0.0.0", "10.0.0.0/33", "10.0.0.1/24", "10.0/16", "300.0.0.0/8", "", "ten/8", "10.0.0.0/-1", "10.0.0.0/8 ", "0x0a.0.0.0/8"])(
    "is not %j",
    (text) => {
      expect(parseBlock(text)).toBeUndefined();
    },
  );

  it("is not read with leading zeros, which are octal to some", () => {
    expect(parseBlock("010.0.0.0/8")).toBeUndefined();
    expect(parseBlock("10.0.0.0/08")).toBeUndefined();
    expect(parseAddress("10.0.0.010")).toBeUndefined();
  });

  it("of version 6 is never within one of version 4", () => {
    expect(contains(parseBlock("0.0.0.0/0")!, parseBlock("::/0")!)).toBe(false);
    expect(parseBlock("2001:db8::/32")!.version).toBe(6);
    expect(parseBlock("2001:db8::1/32")).toBeUndefined();
  });

  it.each([["10.1.2.0/24", true], ["172.31.0.0/16", true], ["172.32.0.0/16", false], ["0.0.0.0/0", false], ["fd00::/8", true], ["2001:db8::/32", false]])(
    "%s is private: %s",
    (cidr, expected) => {
      expect(isPrivate(parseBlock(cidr)!)).toBe(expected);
    },
  );
});

describe("publicParts", () => {
  it.each([
    ["203.0.113.0/24", ["203.0.113.0/24"]],
    ["2001:db8::/32", ["2001:db8::/32"]],
    ["10.4.0.0/16", []],
    ["10.0.0.0/7", ["11.0.0.0/8"]],
    ["fc00::/6", ["fe00::/9", "fec0::/10", "ff00::/8"]],
    ["fe00::/8", ["fe00::/9", "fec0::/10"]],
  ])("of %s are what is routed on the internet", (cidr, parts) => {
    expect(publicParts(parseBlock(cidr)!)).toEqual(parts);
  });

  it("are the block but for its private addresses", () => {
    fc.assert(fc.property(block, ({ cidr }) => {
      const whole = parseBlock(cidr)!;
      const parts = publicParts(whole).map((part) => parseBlock(part)!);
      expect(parts.every((part) => contains(whole, part) && !isPrivate(part))).toBe(true);
      const reserved = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"];
      const hidden = isPrivate(whole) ? [whole] : reserved.map((own) => parseBlock(own)!).filter((own) => contains(whole, own));
      const size = (blocks: readonly { readonly first: bigint; readonly last: bigint }[]): bigint =>
        blocks.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
      expect(size(parts) + size(hidden)).toBe(size([whole]));
    }));
  });
});

describe("isPrivateAddress", () => {
  it.each([
    ["10.0.0.1", true],
    ["10.0.0.1/24", true],
    ["10.0.0.1/7", false],
    ["203.0.113.1", false],
    ["fd42::1/64", true],
    ["2001:db8::1", false],
    ["auto", undefined],
    ["10.0.0.1/24/24", undefined],
    ["", undefined],
  ])("reads %s", (text, expected) => {
    expect(isPrivateAddress(text)).toBe(expected);
  });
});
