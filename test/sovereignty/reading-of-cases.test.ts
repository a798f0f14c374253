import { beforeAll, describe, expect, it } from "vitest";
import { encryptionFaults } from "./cases/encryption";
import { exposureFaults } from "./cases/exposure";
import { standingFaults } from "./cases/standing";
import { builtCases } from "../support/built-cases";
import { VARIANTS, variantOf } from "../support/cloud-variants";

/** Every case of the conformance suite is built once, and read for all three. */
describe.each(VARIANTS)("what the drivers of %s make,", (name) => {
  const found: Record<"standing" | "exposure" | "encryption", string[]> = { standing: [], exposure: [], encryption: [] };
  let count = 0;

  beforeAll(async () => {
    for (const { name: title, base, changed } of builtCases(name, await variantOf(name))) {
      count += 1;
      const named = (line: string): string => `${title}: ${line}`;
      found.standing.push(...[base, changed].flatMap(standingFaults).map(named));
      found.exposure.push(...exposureFaults(base, /exist/.test(title)).map(named));
      found.encryption.push(...encryptionFaults(name, base).map(named));
    }
  }, 120_000);

  it("in any case of the conformance suite, stands in the cloud's own region, without a doubt", () => {
    expect(count).toBeGreaterThan(0);
    expect(found.standing).toEqual([]);
  });

  it("is found to be public where the program asks for that, and nowhere else", () => {
    expect(found.exposure).toEqual([]);
  });

  it("is found to be encrypted where the operator says so, and nowhere else", () => {
    expect(found.encryption).toEqual([]);
  });
});
